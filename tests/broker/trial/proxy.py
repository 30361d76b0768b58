"""A TCP proxy before a broker that can cut, refuse, hold and lose what passes."""

import asyncio
import struct
import threading
from collections.abc import Callable, Coroutine
from typing import Any, Self

HOST = "127.0.0.1"
PRODUCE, FETCH, OFFSET_COMMIT = 0, 1, 8
"""Keys of Kafka's APIs, as every request begins with one."""
TESTS_OWN = b"test-"
"""How the client ids of the tests begin: nothing of theirs is lost."""
CHUNK = 2**16
SECONDS = 10


class Proxy:
    """Passes connections on, in a thread and an event loop of its own."""

    def __init__(self, port: int, broker_port: int) -> None:
        self.port = port
        self.broker_port = broker_port
        self.lost: frozenset[int] = frozenset()
        self.writers: set[asyncio.StreamWriter] = set()
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.passing = asyncio.Event()
        self.server: asyncio.Server | None = None

    def __enter__(self) -> Self:
        self.thread.start()
        self.release()
        self.accept()
        return self

    def __exit__(self, *_: object) -> None:
        self.refuse()
        self._do(self._end_tasks)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join(SECONDS)
        self.loop.close()

    def accept(self) -> None:
        """Take connections."""

        async def accept() -> None:
            self.server = await asyncio.start_server(self._serve, HOST, self.port)

        self._do(accept)

    def refuse(self) -> None:
        """Cut every connection and take no more."""

        async def refuse() -> None:
            if self.server is not None:
                self.server.close()
            self._cut()

        self._do(refuse)

    def cut(self) -> None:
        """Cut every connection; new ones are taken."""
        self.loop.call_soon_threadsafe(self._cut)

    def hold(self) -> None:
        """Let nothing pass, in either direction; connections stay."""
        self.loop.call_soon_threadsafe(self.passing.clear)

    def release(self) -> None:
        """Let pass what was held, and what comes."""
        self.loop.call_soon_threadsafe(self.passing.set)

    def lose(self, *keys: int) -> None:
        """Lose the requests of these APIs from now on, but for those of the tests' own clients."""
        self.lost = frozenset(keys)

    def _do(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        asyncio.run_coroutine_threadsafe(work(), self.loop).result(SECONDS)

    def _cut(self) -> None:
        for writer in self.writers:
            writer.transport.abort()

    async def _end_tasks(self) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers = {writer}
        self.writers.add(writer)
        try:
            back, forth = await asyncio.open_connection(HOST, self.broker_port)
            writers.add(forth)
            self.writers.add(forth)
            await asyncio.gather(self._requests(reader, forth), self._answers(back, writer))
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self.writers -= writers
            for each in writers:
                each.transport.abort()

    async def _requests(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            size = await reader.readexactly(4)
            request = await reader.readexactly(int.from_bytes(size))
            await self.passing.wait()
            if not self._is_lost(request):
                writer.write(size + request)
                await writer.drain()

    async def _answers(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(CHUNK):
            await self.passing.wait()
            writer.write(data)
            await writer.drain()
        raise ConnectionResetError

    def _is_lost(self, request: bytes) -> bool:
        # Kafka's request header: API key, API version, correlation id, client id.
        key, _, _, length = struct.unpack_from(">hhih", request)
        return key in self.lost and not request[10 : 10 + max(0, length)].startswith(TESTS_OWN)
