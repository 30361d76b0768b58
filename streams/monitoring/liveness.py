"""Whether a worker lives: what is there to read is read."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import NamedTuple

from aiokafka import TopicPartition

from streams.contract.stages import STAGES
from streams.kafka.connection_errors import SILENT
from streams.monitoring.metrics import Metrics
from streams.monitoring.offset_reader import OffsetReader
from streams.monitoring.skipped_records import SkippedRecords
from streams.monitoring.stalled_partitions import Offsets, StallDetector
from streams.pool.batcher import BYTES_A_SECOND
from streams.settings import Settings

log = logging.getLogger(__name__)

MOST_SECONDS = 10.0
"""Longest pause between two looks."""


class Assigned(NamedTuple):
    """What a worker reads now."""

    partitions: Iterable[TopicPartition]
    """The partitions that are its own."""
    bytes_under_way: int
    """What it has fetched and not acknowledged."""
    changes_left: int | None
    """Changes of its tables to be recovered before it reads; None when it reads."""
    resumed: Mapping[TopicPartition, tuple[int | None, int]] = {}
    """What was committed when it took partitions up, and where they began."""


class Recovery(NamedTuple):
    """Tables that are being recovered."""

    left: int
    """Changes left."""
    since: float
    """When so many were left for the first time."""


class Refusal(NamedTuple):
    """A broker that answers and will not have us."""

    cause: str
    """Why, and what to set."""
    since: float
    """When it began."""


class Liveness:
    """Looks from time to time and knows which partitions stand still for too long."""

    def __init__(self, settings: Settings, metrics: Metrics, clock: Callable[[], float]) -> None:
        self.settings = settings
        self.metrics = metrics
        self.clock = clock
        self.standing = StallDetector()
        self.watcher = OffsetReader(settings)
        self.bytes_under_way = 0
        self.silent_since: float | None = None
        self.refusal: Refusal | None = None
        self.skipped = SkippedRecords(metrics)
        self.watched = [settings.topic(stage.reads.name) for stage in STAGES]
        self.recovery: Recovery | None = None
        self.is_told = False

    @property
    def limit(self) -> float:
        """Give the seconds that a partition may stand: articles under way may take as long.

        A process that hangs is given up after the time of its batch, and then that of the article
        at fault; as with DATELINE_ARTICLE_TIMEOUT, 20 kB may take one second more.
        """
        under_way = 2 * self.settings.article_timeout + self.bytes_under_way / BYTES_A_SECOND
        return self.settings.stall_timeout + under_way

    async def run(self, assigned: Callable[[], Assigned]) -> None:
        """Look for as long as the worker runs."""
        pause = min(MOST_SECONDS, self.settings.stall_timeout / 4)
        try:
            while True:
                await self.look(assigned())
                await asyncio.sleep(pause)
        finally:
            await self.watcher.close()

    async def look(self, assigned: Assigned) -> None:
        """Look once."""
        self.bytes_under_way = assigned.bytes_under_way
        shards = self.metrics.left_to_read_again.copy()
        # None is to be recovered where there is neither a table nor a shard.
        left = (
            (assigned.changes_left or 0) + sum(shards.values()) if shards else assigned.changes_left
        )
        self.metrics.recovery_left.set(left or 0)
        self._count(assigned)
        looks = await self.watcher.look(assigned.partitions)
        self._heard(looks)
        self._refused(self.watcher.refused)
        # A restart mends no broker: nothing is said of the time in which it was silent.
        self._recover(left if looks is not None else None)
        if looks is None or self.recovery is not None:
            self.standing.forget()
        else:
            await self._stand(looks)
        self._tell()

    def _count(self, assigned: Assigned) -> None:
        counts = Counter(place.topic for place in assigned.partitions)
        for topic in self.watched:
            self.metrics.assigned.labels(topic).set(counts[topic])
        for place, (committed, begin) in assigned.resumed.items():
            self.skipped.see(place, committed, begin)

    def _recover(self, left: int | None) -> None:
        if left is None:
            self.recovery = None
        elif self.recovery is None or self.recovery.left != left:
            self.recovery = Recovery(left, self.clock())

    async def _stand(self, looks: Mapping[TopicPartition, Offsets]) -> None:
        for place, each in looks.items():
            self.skipped.see(place, each.committed, each.begin)
        for place in self.standing.take(looks, self.clock()):
            # What could not be tried is asked for again at the next look.
            with suppress(*SILENT):
                end = await self.watcher.try_to_read(place, looks[place])
                self.standing.tried(place, end=end)

    def _refused(self, cause: str | None) -> None:
        """Say when the broker begins to refuse us, and when it takes us again."""
        if cause is None:
            if self.refusal is not None:
                log.warning("the broker takes us again")
            self.refusal = None
            return
        self.metrics.refusals.inc()
        if self.refusal is None:
            log.error("%s", cause)
        self.refusal = Refusal(cause, self.refusal.since if self.refusal else self.clock())

    def reasons(self) -> list[str]:
        """Say of everything that stands for too long where, and for how long."""
        now = self.clock()
        standing = [
            f"{place.topic}/{place.partition} stands at offset {stand.look.committed} for "
            f"{seconds:.0f} s with {stand.lag} to read"
            for place, stand, seconds in self.standing.unread(now)
            if seconds >= self.limit
        ]
        if self.recovery is not None and now - self.recovery.since >= self.limit:
            standing.append(
                f"the recovery of the tables stands for {now - self.recovery.since:.0f} s with "
                f"{self.recovery.left} changes left"
            )
        # Unlike a silence: a restart may mend it, and whoever looks has to know.
        if self.refusal and now - self.refusal.since >= self.settings.stall_timeout:
            standing.append(f"{self.refusal.cause}, for {now - self.refusal.since:.0f} s")
        return standing

    def _heard(self, looks: Mapping[TopicPartition, Offsets] | None) -> None:
        """Say when the broker falls silent and when it answers again."""
        self.metrics.broker_up.set(looks is not None)
        if looks is None and self.silent_since is None:
            self.silent_since = self.clock()
            log.warning("the broker at %s does not answer", self.settings.broker)
        elif looks is not None and self.silent_since is not None:
            silent = self.clock() - self.silent_since
            self.silent_since = None
            log.warning("the broker answers again, after %.0f s", silent)

    def _tell(self) -> None:
        """Log what stands anew, and put the figures where they are read."""
        reasons = self.reasons()
        if reasons and not self.is_told:
            log.error("nothing moves: %s", "; ".join(reasons))
        elif self.is_told and not reasons:
            log.warning("everything moves again")
        self.is_told = bool(reasons)
        now = self.clock()
        seconds = {place: past for place, _, past in self.standing.unread(now)}
        self.metrics.look(
            (place.topic, place.partition, stand.lag, seconds.get(place, 0.0))
            for place, stand in self.standing.stands.items()
        )
