"""Storms of one message, as Kafka's clients raise while a broker is away, told in few lines."""

import logging
import re
import time
from collections.abc import Callable
from typing import NamedTuple, TextIO

LIBRARIES = frozenset({"aiokafka", "faust", "mode"})
"""Whose messages are counted; Dateline's own are all told."""
MOST = 3
"""Messages of a kind that are told in one span of time."""
SECONDS = 30.0
"""Length of that span."""

NUMBERS = re.compile(r"\d+")
LONGEST = 200


class Kind(NamedTuple):
    """What makes two messages the same: their arguments and numbers may differ."""

    logger: str
    level: int
    template: str


class Burst:
    """The messages of a kind in one span of time."""

    def __init__(self, began: float, first: str) -> None:
        self.began = began
        self.first = first
        self.count = 0

    @property
    def suppressed(self) -> int:
        """Give how many were not told."""
        return max(0, self.count - MOST)


class RateLimitedHandler(logging.StreamHandler[TextIO]):
    """Writes to standard error, a kind of message of the client libraries a few times only.

    How many were left out is said with the next message of any kind, once their span is over.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.clock = clock
        self.storms: dict[Kind, Burst] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, or count it."""
        now = self.clock()
        for kind, storm in list(self.storms.items()):
            if now - storm.began >= SECONDS:
                del self.storms[kind]
                self._sum_up(kind, storm)
        if self._is_told(record, now):
            super().emit(record)

    def _is_told(self, record: logging.LogRecord, now: float) -> bool:
        if record.name.partition(".")[0] not in LIBRARIES:
            return True
        storm = self.storms.setdefault(kind_of(record), Burst(now, record.getMessage()))
        storm.count += 1
        return storm.count <= MOST

    def _sum_up(self, kind: Kind, storm: Burst) -> None:
        if storm.suppressed:
            text = "suppressed %d messages in %d s like: %s"
            args = (storm.suppressed, SECONDS, storm.first[:LONGEST])
            super().emit(logging.LogRecord(kind.logger, kind.level, "", 0, text, args, None))


def kind_of(record: logging.LogRecord) -> Kind:
    """Tell what kind of message a record is."""
    return Kind(record.name, record.levelno, NUMBERS.sub("#", str(record.msg)[:LONGEST]))
