"""Time the stages that set articles beside one another, each alone, the broker on the same core.

python -m benchmarks.aggregates [--articles 8000] [--core 0]

The digests are on the topic before a worker with one stage starts: it is timed from its first
acknowledgement to its last, with what it starts with left out.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import orjson
from aiokafka import AIOKafkaConsumer, TopicPartition

from benchmarks.digests import digests
from benchmarks.speed import tell
from benchmarks.usage import cpu_seconds, resident_megabytes
from streams.cli.demo_run import SESSION_SECONDS
from streams.contract.messages import Message
from streams.contract.stages import STAGES, StageContract
from streams.contract.topics import DIGESTS, Topic
from streams.kafka.consumer import consumer
from streams.kafka.embedded_broker import embedded_broker, free_port
from streams.kafka.producer import producer, send
from streams.kafka.security import client_options
from streams.kafka.topic_admin import provision
from streams.settings import Settings

PAUSE = 0.1
PATIENCE = 600.0


class Row(NamedTuple):
    """One stage."""

    stage: str
    articles_a_second: float
    cpu_ms_an_article: float
    """Of the worker alone."""
    megabytes: float
    """Of the worker, at the end."""


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description="Time the stages behind enrichment.")
    parser.add_argument("--articles", type=int, default=8000)
    parser.add_argument("--core", type=int, default=0)
    arguments = parser.parse_args()
    # Broker, worker and this process share it.
    os.sched_setaffinity(0, {arguments.core})
    with embedded_broker(free_port()) as address:
        settings = Settings(broker=address, session_timeout=SESSION_SECONDS, web_port=0)
        asyncio.run(filled(settings, arguments.articles))
        behind = [stage for stage in STAGES if not stage.reads_text]
        tell([timed(settings, stage, arguments.articles) for stage in behind])


async def filled(settings: Settings, count: int) -> None:
    """Put digests on their topic."""
    await provision(settings)
    async with producer(settings) as client:
        messages = (
            Message(DIGESTS.name, each["article_id"].encode(), orjson.dumps(each), [])
            for each in digests(count)
        )
        await send(client, settings, messages)


def timed(settings: Settings, stage: StageContract, articles: int) -> Row:
    """Run a worker with one stage over all that is there."""
    ends = asyncio.run(ends_of(settings, stage.reads))
    with worker(settings, stage) as process:
        asyncio.run(acknowledged(settings, ends, start=True))
        began, used = time.perf_counter(), cpu_seconds(process.pid)
        share = asyncio.run(acknowledged(settings, ends, start=False))
        seconds, cpu = time.perf_counter() - began, cpu_seconds(process.pid) - used
        memory = sum(resident_megabytes(process.pid)[:1])
    done = articles * share
    return Row(stage.name, done / seconds, 1000 * cpu / done, memory)


@contextmanager
def worker(settings: Settings, stage: StageContract) -> Iterator[subprocess.Popen[bytes]]:
    """Run a worker with one stage."""
    given = {
        f"DATELINE_{name.upper()}": str(value)
        for name, value in settings.model_dump(exclude_unset=True).items()
    }
    with tempfile.TemporaryDirectory() as folder, Path(folder, "log").open("wb") as log:
        command = [sys.executable, "-m", "benchmarks.one_stage", stage.name]
        with subprocess.Popen(command, env={**os.environ, **given}, stderr=log) as process:  # noqa: S603
            try:
                yield process
            finally:
                process.terminate()


async def acknowledged(
    settings: Settings, ends: Mapping[TopicPartition, int], *, start: bool
) -> float:
    """Return once something, or else all, is acknowledged; give the share that came since.

    What was acknowledged at the start is not part of it.
    """
    total = sum(ends.values())
    group = AIOKafkaConsumer(**client_options(settings), group_id=settings.group_id)
    await group.start()
    try:
        first: int | None = None
        deadline = time.perf_counter() + PATIENCE
        while time.perf_counter() < deadline:
            done = sum([await group.committed(each) or 0 for each in ends])
            first = done if first is None else first
            if (start and done) or done >= total:
                return (done - first) / total
            await asyncio.sleep(PAUSE)
    finally:
        await group.stop()
    raise TimeoutError(f"not all was read in {PATIENCE:.0f} s")


async def ends_of(settings: Settings, topic: Topic) -> dict[TopicPartition, int]:
    """Give where each partition ends, by reading it: the embedded broker tells no other way."""
    async with consumer(settings, [topic.name], start="earliest") as client:
        left = client.assignment()
        while left:
            await client.getmany(*left, timeout_ms=100)
            ends = {place: client.highwater(place) for place in left}
            left = {
                place
                for place, end in ends.items()
                if end is None or await client.position(place) < end
            }
        return {place: await client.position(place) for place in client.assignment()}


if __name__ == "__main__":
    main()
