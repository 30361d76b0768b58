"""Which partitions stand still: something is there to read, and the committed offset does not move.

The end of a transaction takes an offset and is no record: a partition may end a few offsets beyond
what can be committed, for ever. So, where a partition stands, a reader of its own tries it once.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from aiokafka import TopicPartition


class Offsets(NamedTuple):
    """What the broker says of a partition."""

    committed: int
    """First offset that is not acknowledged."""
    end: int
    """First offset that cannot be read yet."""
    begin: int = 0
    """First offset that is still there."""


class PartitionProgress(NamedTuple):
    """A partition since its committed offset last moved."""

    look: Offsets
    """As it was seen last."""
    since: float
    """When it was first seen to have something to read."""
    tried: int
    """End up to which a reader found nothing; the committed offset where none has tried."""
    is_unread: bool
    """Whether a reader found a record."""

    @property
    def lag(self) -> int:
        """Give the offsets left to read."""
        return max(0, self.look.end - max(self.look.committed, self.look.begin, self.tried))


class StallDetector:
    """The partitions that a worker reads, as they stood at each look."""

    def __init__(self) -> None:
        self.stands: dict[TopicPartition, PartitionProgress] = {}

    def take(self, looks: Mapping[TopicPartition, Offsets], now: float) -> list[TopicPartition]:
        """Take a look at all partitions and give those that a reader should try."""
        suspects = []
        before, self.stands = self.stands, {}
        for place, look in looks.items():
            fresh = PartitionProgress(look, now, look.committed, is_unread=False)
            stand = before.get(place)
            if stand is None or stand.look.committed != look.committed:
                self.stands[place] = fresh
                continue
            idle = stand.lag == 0
            self.stands[place] = stand._replace(look=look, since=now if idle else stand.since)
            if not idle and self.stands[place].lag and not stand.is_unread:
                suspects.append(place)
        return suspects

    def tried(self, place: TopicPartition, *, end: int | None) -> None:
        """Remember what a reader found: a record, or nothing before ``end``."""
        stand = self.stands[place]
        if end is None:
            self.stands[place] = stand._replace(is_unread=True)
        else:
            self.stands[place] = stand._replace(tried=end)

    def forget(self) -> None:
        """Begin anew: what was seen says nothing of the time in between."""
        self.stands = {}

    def unread(self, now: float) -> Iterator[tuple[TopicPartition, PartitionProgress, float]]:
        """Yield the partitions with a record that nobody reads, and for how many seconds."""
        for place, stand in self.stands.items():
            if stand.is_unread:
                yield place, stand, now - stand.since
