"""Points in time as feeds send them: strings, counts, tuples and lists of one.

A time keeps the zone it was written with until it is published; one without a zone counts as UTC.
What cannot be read for sure is no time: the reason says why.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from agents.ingest.written_dates import DoubtedTime
from agents.ingest.written_times import written_time

# Before the first newspaper, and far after the last: such a year is a placeholder.
YEARS = range(1600, 3000)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
EPOCH_NUMBER = re.compile(r"[0-9]{9,19}(?:\.[0-9]{1,9})?")
# Seconds since the epoch reach 1e11 in the year 5138: what is larger counts smaller units.
MILLISECONDS, MICROSECONDS, NANOSECONDS = 1e11, 1e14, 1e17
# Year to minute without marks, as in the indexes of web archives; the years tell it from a count.
COMPACT = re.compile(
    r"((?:19|20|21)\d{2})([01]\d)([0-3]\d)([0-2]\d)([0-5]\d)([0-5]\d)?(?:\d{3})?"
    r" ?(Z|[+-]\d{2}:?\d{2})?"
)
LONGEST = 100
TUPLE = range(6, 10)

__all__ = ["DoubtedTime", "in_utc", "instant", "read_time"]


def read_time(value: object) -> datetime | None:
    """Read a time as it was sent; None for no value, DoubtedTime for one that is not sure."""
    if value in (None, "", []):
        return None
    if isinstance(value, list):
        return read_list(value)
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise DoubtedTime("not a time")
    written = str(value).strip()
    if len(written) > LONGEST:
        raise DoubtedTime("too long for a time")
    return sound(compact(written) or since_epoch(written) or written_time(written))


def read_list(values: Sequence[object]) -> datetime | None:
    """Read a time tuple, which is in UTC, or a list that holds one time, in one piece or two."""
    if len(values) in TUPLE and all(type(value) is int for value in values):
        return sound(from_numbers(*values[:6], zone=UTC))
    pieces = list(dict.fromkeys(str(value).strip() for value in values if value is not None))
    return read_time(" ".join(filter(None, pieces)))


def instant(value: object) -> datetime | None:
    """Read a time, or None where it cannot be read for sure."""
    try:
        return read_time(value)
    except DoubtedTime:
        return None


def in_utc(time: datetime) -> datetime:
    """Give the time in UTC, which one without a zone is in already."""
    return time.replace(tzinfo=time.tzinfo or UTC).astimezone(UTC)


def sound(time: datetime) -> datetime:
    """Give the time back, or doubt a placeholder: the epoch, a year that no article can have."""
    try:
        found = in_utc(time)
    except OverflowError:
        found = EPOCH
    if found == EPOCH or found.year not in YEARS:
        raise DoubtedTime("a placeholder")
    return time


def compact(written: str) -> datetime | None:
    """Read ``20240501100000``: digits only, at least to the minute."""
    found = COMPACT.fullmatch(written)
    if not found:
        return None
    zone = datetime.strptime(found[7], "%z").tzinfo if found[7] else None
    try:
        return from_numbers(*(int(part or 0) for part in found.groups()[:6]), zone=zone)
    except DoubtedTime:
        return None


def from_numbers(*numbers: object, zone: object) -> datetime:
    """Give the time of six numbers, year first."""
    try:
        return datetime(*numbers, tzinfo=zone)  # type: ignore[arg-type, misc]
    except (ValueError, OverflowError) as failure:
        raise DoubtedTime(str(failure)) from failure


def since_epoch(written: str) -> datetime | None:
    """Read a count of seconds, milliseconds, microseconds or nanoseconds since 1970."""
    if not EPOCH_NUMBER.fullmatch(written):
        return None
    count = float(written)
    units = ((NANOSECONDS, 1e9), (MICROSECONDS, 1e6), (MILLISECONDS, 1e3))
    unit = next((unit for least, unit in units if count >= least), 1)
    return EPOCH + timedelta(seconds=count / unit)
