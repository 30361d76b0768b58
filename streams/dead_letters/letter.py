"""Records set aside: the original key, value and headers, with the cause beside them."""

from datetime import datetime

from streams.contract.cloudevents import CARRIED_FACTS, LETTER_FACTS
from streams.contract.ids import fingerprint
from streams.contract.messages import UNREADABLE, ConsumedRecord, Headers, Message, place_of
from streams.contract.times import rfc3339
from streams.contract.topics import DEAD_LETTERS

# A header is for people to read: a text quoted in an error must not double the record.
LONGEST = 500


class SetAside(Exception):
    """An article that cannot be read; the stream goes on without it.

    ``error`` names the cause as a class of failure, the message says it in full.
    """

    def __init__(self, message: str, *, error: str) -> None:
        super().__init__(message)
        self.error = error


def dead_letter(
    origin: ConsumedRecord, failure: Exception, *, stage: str, now: datetime
) -> Message:
    """Set a record aside with stage, error, attempt and the time it first failed."""
    earlier = carried(origin.headers)
    first = earlier.get("dl_first_place") or place_of(origin)
    facts = {
        "dl_id": letter_id(first, origin.key, origin.value),
        "dl_topic": origin.topic,
        "dl_partition": str(origin.partition),
        "dl_offset": str(origin.offset),
        "dl_stage": stage,
        "dl_error_type": getattr(failure, "error", type(failure).__name__),
        "dl_error": str(failure)[:LONGEST],
        "dl_attempt": str(attempts(earlier) + 1),
        "dl_failed": rfc3339(now),
        "dl_first_failed": earlier.get("dl_first_failed") or rfc3339(now),
        "dl_first_place": first,
        "dl_received_at": rfc3339(origin.received_at),
    }
    headers = original(origin.headers)
    headers += [(name, value.encode("utf-8", "replace")) for name, value in facts.items()]
    return Message(DEAD_LETTERS.name, origin.key, origin.value, headers)


def letter_id(first_place: str, key: bytes | None, value: bytes | None) -> str:
    """Give a dead letter its id, from where and what it was when it first failed.

    What it was is part of it: a crawler that makes up the headers of a letter heals only its own.
    """
    parts = [b"null" if part is None else b"is" + part for part in (key, value)]
    return fingerprint(first_place, *parts)


def carried(headers: Headers) -> dict[str, str]:
    """Read what a record that was sent back says of its earlier attempts."""
    return {
        name: (value or b"").decode("utf-8", "replace")
        for name, value in headers
        if name in CARRIED_FACTS
    }


def attempts(earlier: dict[str, str]) -> int:
    """Give how often a record failed before."""
    # Crawlers may send any header: a count is at most nine ASCII digits.
    count = earlier.get("dl_attempt", "")[:9]
    return int(count) if count.isascii() and count.isdigit() else 0


def original(headers: Headers) -> Headers:
    """Give the headers as the record first came, without those of the dead letter."""
    return [pair for pair in headers if pair[0] not in LETTER_FACTS and pair[0] != UNREADABLE]
