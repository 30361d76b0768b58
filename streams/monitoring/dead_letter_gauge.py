"""Follow the dead letters, and tell how many are open."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from aiokafka import AIOKafkaConsumer

from streams.contract.times import Clock
from streams.contract.topics import DEAD_LETTERS, HEALED
from streams.dead_letters.open_letters import OpenLetters
from streams.kafka.connection_errors import SILENT
from streams.kafka.consumer import consumer
from streams.monitoring.metrics import Metrics
from streams.settings import Settings

log = logging.getLogger(__name__)

PAUSE_SECONDS = 5.0
MOST_AT_ONCE = 500


async def follow(
    settings: Settings,
    metrics: Metrics,
    clock: Clock,
    *,
    is_ours: Callable[[], bool],
    pause: float = PAUSE_SECONDS,
) -> None:
    """Keep the gauge of open letters for as long as it is ours to tell.

    A letter that the topic's retention has taken is open no more. ``pause`` is the seconds between
    two looks while nothing comes.
    """
    while True:
        if is_ours():
            try:
                async with _letters(settings, pause) as client:
                    await _follow(client, metrics, clock, is_ours, pause)
            except SILENT as failure:
                log.debug("cannot follow the dead letters: %r", failure)
        metrics.open_letters.set(0)
        await asyncio.sleep(pause)


def _letters(settings: Settings, pause: float) -> AbstractAsyncContextManager[AIOKafkaConsumer]:
    topics = [DEAD_LETTERS.name, HEALED.name]
    return consumer(settings, topics, start="earliest", wait=pause)


async def _follow(
    client: AIOKafkaConsumer,
    metrics: Metrics,
    clock: Clock,
    is_ours: Callable[[], bool],
    pause: float,
) -> None:
    letters: OpenLetters[int] = OpenLetters(keep=lambda record: int(record.timestamp))
    while is_ours():
        found = await client.getmany(timeout_ms=0, max_records=MOST_AT_ONCE)
        for records in found.values():
            for record in records:
                letters.add(record)
        oldest = (clock() - DEAD_LETTERS.retention).timestamp() * 1000
        metrics.open_letters.set(sum(came >= oldest for came in letters.letters))
        await asyncio.sleep(min(0.1, pause) if found else pause)
