"""A broker and a worker to measure, as a user would run them."""

import asyncio
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from streams import settings as configuration
from streams.cli.demo_run import SESSION_SECONDS, worker_process
from streams.contract.keys import key_of
from streams.contract.messages import Message
from streams.contract.topics import ARTICLES, ENRICHED
from streams.kafka.consumer import consumer, records
from streams.kafka.embedded_broker import embedded_broker, free_port
from streams.kafka.producer import producer, send
from streams.kafka.topic_admin import provision
from streams.settings import Settings

READY_SECONDS = 60.0

Times = dict[str, float]


class Stream(NamedTuple):
    """A running worker with its broker."""

    settings: Settings
    worker: subprocess.Popen[bytes]
    log: Path
    answered: float
    """Seconds from its start until its pages answered: its model is loaded, and it joins."""
    ready: float
    """Seconds from its start until it was ready."""


@contextmanager
def running(**given: Any) -> Iterator[Stream]:  # noqa: ANN401 - the settings' own types
    """Run an embedded broker and a worker until the block ends, with some settings given."""
    with embedded_broker(free_port()) as address, joined(address, **given) as stream:
        yield stream


@contextmanager
def joined(address: str, **given: Any) -> Iterator[Stream]:  # noqa: ANN401
    """Run a worker on a broker until the block ends, from when it is ready."""
    own = {"broker": address, "session_timeout": SESSION_SECONDS, "web_port": free_port()}
    settings = configuration.load(os.environ).model_copy(update={**own, **given})
    asyncio.run(provision(settings))
    with tempfile.TemporaryDirectory() as folder:
        log, start = Path(folder, "worker.log"), time.perf_counter()
        with worker_process(settings, log) as worker:
            answered, ready = (
                waited_until(settings.web_port, statuses, worker) - start
                for statuses in ({200, 503}, {200})
            )
            yield Stream(settings, worker, log, answered, ready)


def waited_until(port: int, statuses: set[int], worker: subprocess.Popen[bytes]) -> float:
    """Give the time when ``/readyz`` first answered with one of some statuses."""
    deadline = time.perf_counter() + READY_SECONDS
    while time.perf_counter() < deadline and worker.poll() is None:
        connection = HTTPConnection("127.0.0.1", port, timeout=1)
        try:
            connection.request("GET", "/readyz")
            if connection.getresponse().status in statuses:
                return time.perf_counter()
        except OSError:
            pass
        finally:
            connection.close()
        time.sleep(0.02)
    raise RuntimeError("the worker did not become ready")


async def passed(
    stream: Stream, articles: list[bytes], *, rate: float | None = None
) -> list[float]:
    """Send articles and give, for each, the seconds from its sending to its enriched record."""
    sent, seen = await sent_and_seen(stream, articles, rate=rate)
    return [seen[name] - start for name, start in sent.items() if name in seen]


async def sent_and_seen(
    stream: Stream, articles: list[bytes], *, rate: float | None = None
) -> tuple[Times, Times]:
    """Send articles and give when each was sent, and when its enriched record was there."""
    wanted = {orjson.loads(article)["id"]: article for article in articles}
    sent: Times = {}
    seen: Times = {}

    def messages() -> Iterator[Message]:
        for name, article in wanted.items():
            sent[name] = time.perf_counter()
            yield Message(ARTICLES.name, key_of(article), article, [])

    async with (
        consumer(stream.settings, [ENRICHED.name], start="latest") as client,
        producer(stream.settings) as sender,
    ):
        sending = asyncio.create_task(send(sender, stream.settings, messages(), rate=rate))
        async for record in records(client, patience=60.0):
            if (name := record.key.decode()) in wanted:
                seen.setdefault(name, time.perf_counter())
            if len(seen) == len(wanted):
                break
        await sending
    return sent, seen
