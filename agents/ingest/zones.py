"""Time zones by name and by offset."""

import re
from datetime import UTC, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from agents.word_lists import rows

ZONE_NAMES = {row[0]: row[1] for row in rows("ingest", "zones.tsv", 2)}
OFFSET = re.compile(r"(?:gmt|utc)? ?(?P<sign>[+\u2212-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?")
REGION = re.compile(r"[a-z]{2,12}/[a-z_/+-]{2,30}")
FARTHEST = timedelta(hours=14)


class UnknownZone(ValueError):
    """A zone that is not known, or a name that several zones have."""


def zone_of(name: str) -> tzinfo:
    """Give the zone of a name or an offset in lower case."""
    if found := OFFSET.fullmatch(name):
        return at_offset(found["sign"], int(found["hours"]), int(found["minutes"] or 0))
    if REGION.fullmatch(name):
        return region(name.title())
    value = ZONE_NAMES.get(name)
    if value is None:
        raise UnknownZone(f"{name!r:.30} is no known zone or word of a date")
    if value == "?":
        raise UnknownZone(f"{name.upper()} is the name of more than one zone")
    if "/" in value:
        return region(value)
    return zone_of(value) if value != "+00:00" else UTC


def at_offset(sign: str, hours: int, minutes: int) -> tzinfo:
    """Give a fixed offset, unless no place on earth has it."""
    offset = timedelta(hours=hours, minutes=minutes)
    if offset > FARTHEST or minutes > 59:  # noqa: PLR2004 - minutes of an hour
        raise UnknownZone("no zone is so far from UTC")
    return timezone(offset if sign == "+" else -offset)


def region(name: str) -> tzinfo:
    """Give the zone of a region, which knows its summer time."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as failure:
        raise UnknownZone(f"{name:.30} is no known zone") from failure
