"""Points in time as feeds write them, each in the zone that its feed writes it in."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from agents.word_lists import lines

PATTERNS = list(lines("ingest", "dates.txt"))
# Before the first newspaper, and far after the last: such a year is a placeholder.
YEARS = range(1600, 3000)
# The reader of mail dates takes any words for one, and loses "PM".
MAIL = re.compile(r"(?:[a-z]{3,9}, ?)?[0-9]{1,2} [a-z]{3}(?!.*[ap]\.?m\.?$).*", re.IGNORECASE)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
EPOCH_NUMBER = re.compile(r"[0-9]{9,19}(?:\.[0-9]{1,9})?")
# Seconds since the epoch reach 1e11 in the year 5138: what is larger counts smaller units.
MILLISECONDS, MICROSECONDS, NANOSECONDS = 1e11, 1e14, 1e17
LONGEST = 64
NONE, MINUTE = timedelta(), timedelta(minutes=1)


def instant(value: object) -> datetime | None:
    """Read a time in UTC."""
    found = zoned(value)
    return found and found.astimezone(UTC)


def moment(value: object) -> str | None:
    """Read a time and write it as RFC 3339, with the feed's own offset from UTC."""
    found = zoned(value)
    if found is None:
        return None
    precision = "milliseconds" if found.microsecond // 1000 else "seconds"
    return found.isoformat(timespec=precision).replace("+00:00", "Z")


def zoned(value: object) -> datetime | None:
    """Read a time: ISO 8601, RFC 2822, seconds or milliseconds since 1970; naive means UTC."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    written = str(value).strip()
    if len(written) > LONGEST:
        return None
    for read in (since_epoch, from_iso, from_mail, from_pattern):
        try:
            found = read(written)
            if found is not None:
                return aware(found)
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
    return None


def rfc3339(time: datetime) -> str:
    """Write a time with ``Z``, in seconds unless it is finer."""
    time = time.replace(tzinfo=time.tzinfo or UTC).astimezone(UTC)
    precision = "seconds" if not time.microsecond else "auto"
    if time.microsecond and not time.microsecond % 1000:
        precision = "milliseconds"
    return time.isoformat(timespec=precision).replace("+00:00", "Z")


def aware(time: datetime) -> datetime:
    """Give the time with its zone, UTC where none is told, or fail on a year no article has."""
    time = time.replace(tzinfo=time.tzinfo or UTC)
    if (time.utcoffset() or NONE) % MINUTE:
        # RFC 3339 has no such zone.
        time = time.astimezone(UTC)
    if time.astimezone(UTC).year not in YEARS:
        message = f"the year {time.year} is a placeholder"
        raise ValueError(message)
    return time


def since_epoch(written: str) -> datetime | None:
    """Read a count of seconds, milliseconds, microseconds or nanoseconds since 1970."""
    if not EPOCH_NUMBER.fullmatch(written):
        return None
    count = float(written)
    units = ((NANOSECONDS, 1e9), (MICROSECONDS, 1e6), (MILLISECONDS, 1e3))
    unit = next((unit for least, unit in units if count >= least), 1)
    return EPOCH + timedelta(seconds=count / unit)


def from_iso(written: str) -> datetime | None:
    """Read ISO 8601, as far as Python knows it."""
    return datetime.fromisoformat(written.upper())


def from_mail(written: str) -> datetime | None:
    """Read RFC 2822, as RSS and HTTP headers have it."""
    return parsedate_to_datetime(written) if MAIL.fullmatch(written) else None


def from_pattern(written: str) -> datetime | None:
    """Read the first of the written-out forms that fits."""
    return next(filter(None, (fitted(written, pattern) for pattern in PATTERNS)), None)


def fitted(written: str, pattern: str) -> datetime | None:
    """Read a time in one written-out form."""
    try:
        found = datetime.strptime(written, pattern)  # noqa: DTZ007 - naive means UTC
    except ValueError:
        return None
    return found
