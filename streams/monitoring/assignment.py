"""What Faust has a worker read at the moment."""

from collections.abc import Iterable, Mapping
from typing import Protocol, cast

import faust
from aiokafka import TopicPartition
from faust.tables.manager import TableManager
from faust.types import TP, Message

from streams.monitoring.liveness import Assigned


class WatchedConsumer(Protocol):
    """What is asked of Faust's consumer, and of what ``delivery`` adds to it."""

    resumed: Mapping[TP, tuple[int | None, int]]
    unacked: Iterable[Message]

    def assignment(self) -> set[TP]:
        """Give the partitions that are read."""

    def knows(self, topic: str) -> bool:
        """Tell whether a topic is there."""


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
        consumer = cast(WatchedConsumer, self.app.consumer)
        if not self.app.rebalancing:
            own = (place for place in consumer.assignment() if place.topic in self.topics)
            self.last = frozenset(TopicPartition(*place) for place in own)
        under_way = sum(len(message.value or b"") for message in list(consumer.unacked))
        recovery = cast(TableManager, self.app.tables).recovery
        left = recovery.active_remaining_total() if self.app.in_recovery else None
        resumed = {
            TopicPartition(*place): look
            for place, look in consumer.resumed.items()
            if place.topic in self.topics
        }
        return Assigned(self.last, under_way, left, resumed)

    def has(self, topic: str, partition: int) -> bool:
        """Tell whether a partition was the worker's own at the last look."""
        return TopicPartition(topic, partition) in self.last
