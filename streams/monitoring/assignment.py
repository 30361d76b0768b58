"""What Faust has a worker read at the moment."""

from collections.abc import Iterable
from typing import cast

import faust
from aiokafka import TopicPartition
from faust.tables.manager import TableManager

from streams.monitoring.liveness import Assigned


class Assignment:
    """The partitions of some topics that are a worker's own; the tables' are left out."""

    def __init__(self, app: faust.App, topics: Iterable[str]) -> None:
        self.app = app
        self.topics = frozenset(topics)
        self.last: frozenset[TopicPartition] = frozenset()

    def now(self) -> Assigned:
        """Give what is read, or how much is left to recover first.

        In a rebalance a worker has nothing: one that never ends is seen by what it had before.
        """
        consumer = self.app.consumer
        if not self.app.rebalancing:
            own = (place for place in consumer.assignment() if place.topic in self.topics)
            self.last = frozenset(TopicPartition(*place) for place in own)
        under_way = sum(len(message.value or b"") for message in list(consumer.unacked))
        recovery = cast(TableManager, self.app.tables).recovery
        left = recovery.active_remaining_total() if self.app.in_recovery else None
        return Assigned(self.last, under_way, left)

    def has(self, topic: str, partition: int) -> bool:
        """Tell whether a partition was the worker's own at the last look."""
        return TopicPartition(topic, partition) in self.last
