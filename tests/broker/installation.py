"""One installation of Dateline on a broker that many share: its own topics, group and workers."""

import asyncio
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson

from streams.contract.messages import Headers, Message
from streams.contract.topics import ARTICLES
from streams.kafka.producer import producer, send
from streams.kafka.topic_admin import provision
from streams.settings import PREFIX, Settings
from tests.broker.published import Enough, Record, published, trace
from tests.broker.workers import Worker, started

ENOUGH_SECONDS = 40


class Installation:
    """Settings, and a folder for the logs of its workers."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        self.settings = settings
        self.folder = folder

    @property
    def environment(self) -> dict[str, str]:
        """Give the environment in which every command belongs to this installation."""
        others = {name: text for name, text in os.environ.items() if not name.startswith(PREFIX)}
        given = self.settings.model_dump(exclude_unset=True)
        return others | {PREFIX + name.upper(): str(value) for name, value in given.items()}

    def send(self, *messages: Message) -> None:
        """Send records, and return once the broker has them."""

        async def sent() -> None:
            await provision(self.settings)
            async with producer(self.settings) as client:
                await send(client, self.settings, messages)

        asyncio.run(sent())

    def submit(self, *articles: Mapping[str, Any]) -> None:
        """Send articles, each under its id."""
        self.send(*(submission(str(each["id"]).encode(), orjson.dumps(each)) for each in articles))

    def published(self, enough: Enough, *, seconds: float = ENOUGH_SECONDS) -> list[Record]:
        """Give everything published, once it is enough and settled."""
        try:
            return asyncio.run(published(self.settings, enough, seconds=seconds))
        except AssertionError as failure:
            logs = sorted(self.folder.glob("worker-*.log"), key=lambda log: log.stat().st_mtime)
            said = [log.read_text(encoding="utf-8", errors="replace")[-3000:] for log in logs[-2:]]
            raise AssertionError("\n".join([str(failure), *said])) from None

    @contextmanager
    def worker(self, **variables: str) -> Iterator[Worker]:
        """Run a worker that is ready; one still there at the end of the block exits with 0."""
        with started(self.environment | variables, self.folder) as worker:
            worker.wait_until_ready()
            yield worker
            if worker.process.poll() is None:
                worker.stop()


def submission(
    key: bytes | None, value: bytes | None, label: str | None = None, headers: Headers | None = None
) -> Message:
    """Give a record of the input topic, under a trace context where it has a label."""
    context = [trace(label)] if label else []
    return Message(ARTICLES.name, key, value, [*context, *(headers or [])])
