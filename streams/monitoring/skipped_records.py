"""Records that nobody read: retention took them before the group came to them."""

import logging

from aiokafka import TopicPartition

from streams.monitoring.metrics import Metrics

log = logging.getLogger(__name__)


class SkippedRecords:
    """Says and counts each once, however often it is seen that they are gone."""

    def __init__(self, metrics: Metrics) -> None:
        self.metrics = metrics
        self.passed: dict[TopicPartition, int] = {}
        self.counts: dict[TopicPartition, int] = {}

    def see(self, place: TopicPartition, committed: int | None, begin: int) -> None:
        """Take a look at what is acknowledged of a partition, and where it begins."""
        if committed is None:
            return
        first = max(committed, self.passed.get(place, committed))
        if begin <= first:
            return
        self.passed[place] = begin
        self.counts[place] = self.counts.get(place, 0) + begin - first
        self.metrics.skipped.labels(place.topic, str(place.partition)).inc(begin - first)
        log.warning(
            "%s/%d: records %d to %d were deleted before they were read (retention, or "
            "kafka-delete-records): have the crawlers send again what they were",
            place.topic,
            place.partition,
            first,
            begin - 1,
        )

    @property
    def notes(self) -> list[str]:
        """Say how many of each partition, since the worker started."""
        return [
            f"{place.topic}/{place.partition}: {count} records were deleted before they were read"
            for place, count in self.counts.items()
        ]
