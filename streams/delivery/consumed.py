"""The record behind an event, as it came: what is delivered, set aside and replayed."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from faust.types import EventT

from streams.contract.messages import UNREADABLE, ConsumedRecord, HeaderName, Headers
from streams.contract.times import from_seconds, instant_of


def consumed_record(event: EventT[Any], now: datetime) -> ConsumedRecord:
    """Give the record behind an event; one that is replayed keeps the time it first came.

    Where its own time is none that can be written, it came ``now``.
    """
    message = event.message
    headers = _headers(event)
    return ConsumedRecord(
        message.topic,
        message.partition,
        message.offset,
        message.key,
        message.value,
        headers,
        _replayed(headers) or _instant(message.timestamp) or now,
    )


def unreadable(event: EventT[Any]) -> str | None:
    """Say what keeps a record from being read, whatever its value is; None when nothing does."""
    for name, value in _headers(event):
        if name == UNREADABLE:
            return (value or b"").decode("utf-8", "replace")
        if isinstance(name, HeaderName):
            return f"the name of its header {name.shown} is not UTF-8"
    if _instant(event.message.timestamp) is None:
        seconds = event.message.timestamp
        return f"its time, {seconds:.0f} s after 1970, is in no year from 1 to 9999"
    return None


def _headers(event: EventT[Any]) -> Headers:
    pairs = event.message.headers or ()
    return list(pairs.items() if isinstance(pairs, Mapping) else pairs)


def _instant(seconds: float) -> datetime | None:
    try:
        return from_seconds(seconds)
    except (ValueError, OverflowError, OSError):
        return None


def _replayed(headers: Headers) -> datetime | None:
    """Read when a dead letter first came; None where there is none or a crawler made it up."""
    with suppress(ValueError, OverflowError):
        return instant_of((dict(headers).get("dl_received_at") or b"").decode()).astimezone(UTC)
    return None
