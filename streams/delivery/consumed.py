"""The record behind an event, as it came: what is delivered, set aside and replayed."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from faust.types import EventT

from streams.contract.messages import ConsumedRecord, Headers
from streams.contract.times import from_seconds, instant_of


def consumed_record(event: EventT[Any]) -> ConsumedRecord:
    """Give the record behind an event; one that is replayed keeps the time it first came."""
    message = event.message
    pairs = message.headers or ()
    headers: Headers = list(pairs.items() if isinstance(pairs, Mapping) else pairs)
    return ConsumedRecord(
        message.topic,
        message.partition,
        message.offset,
        message.key,
        message.value,
        headers,
        _replayed(headers) or from_seconds(message.timestamp),
    )


def _replayed(headers: Headers) -> datetime | None:
    """Read when a dead letter first came; None where there is none or a crawler made it up."""
    with suppress(ValueError, OverflowError):
        return instant_of((dict(headers).get("dl_received_at") or b"").decode()).astimezone(UTC)
    return None
