"""What Faust has a worker read at the moment."""

from collections.abc import Iterable

import faust
from aiokafka import TopicPartition

from streams.liveness import Assigned


class Assignment:
    """The partitions of some topics that are a worker's own; the tables' are left out."""

    def __init__(self, app: faust.App, topics: Iterable[str]) -> None:
        self.app = app
        self.topics = frozenset(topics)
        self.last: frozenset[TopicPartition] = frozenset()

    def now(self) -> Assigned | None:
        """Give what is read; None while the tables recover, when nothing is.

        In a rebalance a worker has nothing: one that never ends is seen by what it had before.
        """
        if self.app.in_recovery:
            return None
        consumer = self.app.consumer
        if not self.app.rebalancing:
            own = (place for place in consumer.assignment() if place.topic in self.topics)
            self.last = frozenset(TopicPartition(*place) for place in own)
        under_way = sum(len(message.value or b"") for message in list(consumer.unacked))
        return Assigned(self.last, under_way)

    def has(self, topic: str, partition: int) -> bool:
        """Tell whether a partition was the worker's own at the last look."""
        return TopicPartition(topic, partition) in self.last
