"""Records set aside: the original key, value and headers, with the cause beside them."""

from datetime import datetime
from typing import NamedTuple

from streams.headers import Headers, Message
from streams.times import rfc3339
from streams.topics import DEAD_LETTERS

MARK = "dl_"
# A header is for people to read: a text quoted in an error must not double the record.
LONGEST = 500


class Origin(NamedTuple):
    """A record as it was consumed."""

    topic: str
    """Topic name as the broker has it."""
    partition: int
    """Its partition."""
    offset: int
    """Its offset."""
    key: bytes | None
    """Key, byte for byte."""
    value: bytes | None
    """Value, byte for byte."""
    headers: Headers
    """Headers in order, doubles and nulls kept."""
    received_at: datetime
    """When the broker had it."""


class SetAside(Exception):
    """An article that cannot be read; the stream goes on without it.

    ``error`` names the cause as a class of failure, the message says it in full.
    """

    def __init__(self, message: str, *, error: str) -> None:
        super().__init__(message)
        self.error = error


def dead_letter(origin: Origin, failure: Exception, *, stage: str, now: datetime) -> Message:
    """Set a record aside with stage, error, attempt and the time it first failed."""
    earlier = {name: value for name, value in origin.headers if name.startswith(MARK)}
    first = earlier.get("dl_first_failed") or rfc3339(now).encode()
    # Crawlers may send any header: a count is at most nine digits.
    count = (earlier.get("dl_attempt") or b"")[:9]
    attempt = int(count) + 1 if count.isdigit() else 1
    facts = {
        "dl_topic": origin.topic,
        "dl_partition": str(origin.partition),
        "dl_offset": str(origin.offset),
        "dl_stage": stage,
        "dl_error_type": getattr(failure, "error", type(failure).__name__),
        "dl_error": str(failure)[:LONGEST],
        "dl_attempt": str(attempt),
        "dl_failed": rfc3339(now),
        "dl_received_at": rfc3339(origin.received_at),
    }
    headers = original(origin.headers)
    headers += [(name, value.encode("utf-8", "replace")) for name, value in facts.items()]
    headers.append(("dl_first_failed", first))
    return Message(DEAD_LETTERS.name, origin.key, origin.value, headers)


def original(headers: Headers) -> Headers:
    """Give the headers as the record first came, without those of the dead letter."""
    return [(name, value) for name, value in headers if not name.startswith(MARK)]
