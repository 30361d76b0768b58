"""A record as it was consumed, and a record to publish."""

from datetime import datetime
from typing import NamedTuple

Headers = list[tuple[str, bytes | None]]
"""Pairs in order; a name may stand twice and a value may be null."""


class Message(NamedTuple):
    """One record to publish."""

    topic: str
    """Topic name of the contract, without the installation's prefix."""
    key: bytes | None
    """Kafka key."""
    value: bytes | None
    """JSON; None is a tombstone."""
    headers: Headers
    """Kafka headers."""


class ConsumedRecord(NamedTuple):
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


def place_of(origin: ConsumedRecord) -> str:
    """Write where a record was consumed."""
    return f"{origin.topic}/{origin.partition}/{origin.offset}"
