"""A broker and a worker to measure, as a user would run them."""

import asyncio
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import orjson

from streams import settings as configuration
from streams.consuming import consumer, records
from streams.demo import SESSION_SECONDS, worker_process
from streams.embedded import embedded_broker, free_port
from streams.feeds import key_of
from streams.headers import Message
from streams.provisioning import provision
from streams.sending import producer, send
from streams.settings import Settings
from streams.topics import ARTICLES, ENRICHED


class Stream(NamedTuple):
    """A running worker with its broker."""

    settings: Settings
    worker: subprocess.Popen[bytes]
    log: Path


@contextmanager
def running() -> Iterator[Stream]:
    """Run an embedded broker and a worker until the block ends."""
    with embedded_broker(free_port()) as address, tempfile.TemporaryDirectory() as folder:
        settings = configuration.load(os.environ).model_copy(
            update={"broker": address, "session_timeout": SESSION_SECONDS, "web_port": 0}
        )
        asyncio.run(provision(settings))
        log = Path(folder, "worker.log")
        with worker_process(settings, log) as worker:
            yield Stream(settings, worker, log)


async def passed(
    stream: Stream, articles: list[bytes], *, rate: float | None = None
) -> list[float]:
    """Send articles and give, for each, the seconds from its sending to its enriched record."""
    wanted = {orjson.loads(article)["id"]: article for article in articles}
    sent: dict[str, float] = {}
    seen: dict[str, float] = {}

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
    return [seen[name] - start for name, start in sent.items() if name in seen]
