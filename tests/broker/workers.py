"""A worker in a process of its own, as an orchestrator runs one."""

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from streams.kafka.embedded_broker import free_port

READY_SECONDS = 60
STOP_SECONDS = 30


class Worker:
    """A process, the port of its pages and its log."""

    def __init__(self, process: subprocess.Popen[bytes], port: int, log: Path) -> None:
        self.process = process
        self.port = port
        self.log = log

    def wait_until_ready(self) -> None:
        """Return once ``/readyz`` says so."""
        deadline = time.monotonic() + READY_SECONDS
        while self.page("/readyz") != 200:
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < deadline, self.said()
            time.sleep(0.1)

    def page(self, path: str) -> int | None:
        """Give the status of a page; None when nobody answers."""
        try:
            return self._asked(path)[0]
        except (OSError, HTTPException):
            return None

    def text(self, path: str) -> str:
        """Give what a page says."""
        return self._asked(path)[1].decode()

    def _asked(self, path: str) -> tuple[int, bytes]:
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=5)) as connection:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read()

    def stop(self) -> None:
        """End it as an orchestrator does: it publishes what is under way and exits with 0."""
        self.process.terminate()
        assert self.process.wait(STOP_SECONDS) == 0, self.said()

    def kill(self) -> None:
        """End it as a power cut does."""
        self.process.kill()
        self.process.wait(STOP_SECONDS)

    def said(self) -> str:
        """Give its log."""
        return self.log.read_text(encoding="utf-8", errors="replace")


@contextmanager
def started(environment: Mapping[str, str], folder: Path) -> Iterator[Worker]:
    """Start a worker; one that still runs when the block ends is killed."""
    port = free_port()
    log = folder / f"worker-{port}.log"
    with (
        log.open("wb") as output,
        subprocess.Popen(
            [sys.executable, "-m", "streams", "worker"],
            env={**environment, "DATELINE_WEB_PORT": str(port)},
            stdout=output,
            stderr=output,
        ) as process,
    ):
        try:
            yield Worker(process, port, log)
        finally:
            process.kill()
