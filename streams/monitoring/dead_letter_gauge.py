"""Follow the dead letters, and tell how many are open."""

import asyncio
import logging
from collections.abc import Callable

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
    settings: Settings, metrics: Metrics, clock: Clock, *, is_ours: Callable[[], bool]
) -> None:
    """Keep the gauge of open letters for as long as it is ours to tell.

    A letter that the topic's retention has taken is open no more.
    """
    while True:
        if is_ours():
            try:
                await _follow(settings, metrics, clock, is_ours)
            except SILENT as failure:
                log.debug("cannot follow the dead letters: %r", failure)
        metrics.open_letters.set(0)
        await asyncio.sleep(PAUSE_SECONDS)


async def _follow(
    settings: Settings, metrics: Metrics, clock: Clock, is_ours: Callable[[], bool]
) -> None:
    letters: OpenLetters[int] = OpenLetters(keep=lambda record: int(record.timestamp))
    topics = [DEAD_LETTERS.name, HEALED.name]
    async with consumer(settings, topics, start="earliest", wait=PAUSE_SECONDS) as client:
        while is_ours():
            found = await client.getmany(timeout_ms=0, max_records=MOST_AT_ONCE)
            for records in found.values():
                for record in records:
                    letters.add(record)
            oldest = (clock() - DEAD_LETTERS.retention).timestamp() * 1000
            metrics.open_letters.set(sum(came >= oldest for came in letters.letters))
            await asyncio.sleep(0.1 if found else PAUSE_SECONDS)
