import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from streams.kafka.connection_errors import BrokerRefused
from streams.kafka.embedded_broker import binary, command, embedded_broker, free_port
from streams.kafka.preflight import check_brokers
from streams.settings import Settings
from tests.support.certificates import Certificate, authority, issued


@pytest.fixture(scope="module")
def ca(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return authority(tmp_path_factory.mktemp("certificates"), "authority")


@asynccontextmanager
async def hanging_up(context: ssl.SSLContext | None) -> AsyncIterator[int]:
    """Run a server that lets clients in and says nothing, and give its port."""

    async def hang_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    async with await asyncio.start_server(hang_up, "127.0.0.1", 0, ssl=context) as server:
        yield server.sockets[0].getsockname()[1]


def server_side(certificate: Certificate) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    return context


def over_tls(broker: str, ca_file: Path) -> Settings:
    return Settings(broker=broker, security_protocol="SSL", ca_file=ca_file)


async def test_a_certificate_of_nobody_known_is_refused(ca: Certificate, tmp_path: Path) -> None:
    stranger = authority(tmp_path, "stranger")
    async with hanging_up(server_side(issued(ca, "localhost"))) as port:
        settings = over_tls(f"localhost:{port}", stranger.cert_file)
        with pytest.raises(BrokerRefused, match=rf"localhost:{port} .* unknown authority"):
            await check_brokers(settings)


async def test_one_refusal_among_brokers_is_enough(ca: Certificate) -> None:
    async with hanging_up(server_side(issued(ca, "kafka.example"))) as port:
        settings = over_tls(f"localhost:{free_port()},localhost:{port}", ca.cert_file)
        with pytest.raises(BrokerRefused, match=rf"localhost:{port} .* not valid for 'localhost'"):
            await check_brokers(settings)


async def test_one_that_hangs_up_may_come_to_itself(ca: Certificate) -> None:
    async with hanging_up(server_side(issued(ca, "localhost"))) as port:
        await check_brokers(over_tls(f"localhost:{port}", ca.cert_file))
    async with hanging_up(None) as port:
        await check_brokers(Settings(broker=f"localhost:{port}"))


async def test_one_that_is_not_there_is_left_to_the_retries() -> None:
    await check_brokers(Settings(broker=f"127.0.0.1:{free_port()}"))


async def test_one_that_says_nothing_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("streams.kafka.preflight.SECONDS", 0.2)

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    async with await asyncio.start_server(listen, "127.0.0.1", 0) as silent, asyncio.timeout(5):
        await check_brokers(Settings(broker=f"127.0.0.1:{silent.sockets[0].getsockname()[1]}"))


def test_a_broker_that_takes_us_is_met() -> None:
    with embedded_broker(free_port()) as address:
        asyncio.run(check_brokers(Settings(broker=address)))


async def test_one_that_sends_its_clients_nowhere_is_named() -> None:
    port, nowhere = free_port(), free_port()
    arguments = command(binary(), f"127.0.0.1:{port}")
    lost = [
        each.replace(
            f"advertised-listener-url=tcp://127.0.0.1:{port}",
            f"advertised-listener-url=tcp://127.0.0.1:{nowhere}",
        )
        for each in arguments
    ]
    process = await asyncio.create_subprocess_exec(*lost, stdout=asyncio.subprocess.DEVNULL)
    try:
        async with asyncio.timeout(20):
            settings = Settings(broker=f"127.0.0.1:{port}")
            while (found := (await check_brokers(settings)).lost) is None:  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.1)
    finally:
        process.terminate()
        await process.wait()
    assert f"at 127.0.0.1:{port} sends its clients to 127.0.0.1:{nowhere}, where nobody" in str(
        found
    )
