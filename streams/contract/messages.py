"""A record as it was consumed, and a record to publish."""

from datetime import datetime
from typing import NamedTuple

UNREADABLE = "dl_unreadable"
"""Header of a batch that could not be unfolded and comes as it stands, with the cause."""


class HeaderName(str):
    """A header's name that is not UTF-8, as Kafka allows: it is written with the bytes it had."""

    __slots__ = ()

    @classmethod
    def of(cls, name: bytes) -> str:
        """Give a name as text, byte for byte where it is none."""
        try:
            return name.decode()
        except UnicodeDecodeError:
            return cls(name.decode("utf-8", "surrogateescape"))

    def encode(self, encoding: str = "utf-8", errors: str = "surrogateescape") -> bytes:
        """Give the bytes again."""
        return super().encode(encoding, errors)

    @property
    def shown(self) -> str:
        """Give what a person can read of it."""
        return self.encode().decode("utf-8", "backslashreplace")


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
