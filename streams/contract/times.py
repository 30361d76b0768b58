"""Instants as the contract writes them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]
"""What gives the time; an argument, so that a test gives its own."""


def now() -> datetime:
    """Give the time of the machine."""
    return datetime.now(UTC)


def rfc3339(instant: datetime) -> str:
    """Write an aware instant in UTC with ``Z``, in seconds or, where there are any, milliseconds.

    What is finer is cut off: the contract has this one form.
    """
    utc = instant.astimezone(UTC)
    precision = "milliseconds" if utc.microsecond // 1000 else "seconds"
    return utc.isoformat(timespec=precision).removesuffix("+00:00") + "Z"


def instant_of(text: str) -> datetime:
    """Read what ``rfc3339`` wrote."""
    return datetime.fromisoformat(text)


def milliseconds(instant: datetime) -> int:
    """Count the milliseconds from 1970 to an instant."""
    return (instant - from_seconds(0)) // timedelta(milliseconds=1)


def offset_of(instant: datetime) -> str | None:
    """Return the offset of a time from UTC, such as ``-04:00``; None for UTC and for no zone.

    One that counts seconds, as before there were zones, is none that RFC 3339 can write.
    """
    offset = instant.utcoffset()
    if not offset or offset % timedelta(minutes=1):
        return None
    return instant.isoformat(timespec="seconds")[-len("-04:00") :]


def local_instant(text: str, offset: str | None) -> datetime:
    """Read what ``rfc3339`` wrote, as the clock shows it at an offset from UTC."""
    zone = datetime.strptime(offset, "%z").tzinfo if offset else UTC
    return instant_of(text).astimezone(zone)


def from_seconds(seconds: float) -> datetime:
    """Give the instant of a time in seconds since 1970."""
    return datetime.fromtimestamp(seconds, UTC)
