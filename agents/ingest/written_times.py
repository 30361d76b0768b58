"""A date and time in words and figures: every part is read, or none is."""

import re
from datetime import datetime, timedelta, tzinfo

from agents.ingest.written_dates import DoubtedTime, date_in
from agents.ingest.zones import UnknownZone, zone_of

CLOCK = re.compile(
    r"(?<![\d.:])t?(?P<hour>\d{1,2})"
    r"(?:[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,9}))?)?)?"
    r"(?:(?P<half> ?[ap]\.? ?m\b\.?)|(?![\d:.]))"
)
BARE_HOUR = re.compile(r"t?\d{1,2}\Z")
WEEKDAYS = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
MARKS = r"[,|·•@\u2013\u2014]|(?<!\S)-(?!\S)"
FILLING = re.compile(rf"\b(?:{WEEKDAYS}|at|on|published|posted)(?!\w):?|{MARKS}")
ZONE = re.compile(r"(?P<name>[^(\[]*)(?:[(\[](?P<comment>[^()\[\]]*)[)\]])?")
SIGNS = ("+", "-", "\u2212")
NOON = 12


def written_time(written: str) -> datetime:
    """Read ISO 8601, RFC 2822 and what people write; without a zone where none is written."""
    try:
        return from_iso(written) or from_words(" ".join(written.casefold().split()))
    except UnknownZone as failure:
        raise DoubtedTime(str(failure)) from failure
    except (ValueError, OverflowError) as failure:
        known = isinstance(failure, DoubtedTime)
        raise DoubtedTime(str(failure) if known else "no such day or time") from failure


def from_iso(written: str) -> datetime | None:
    """Read ISO 8601 as far as Python knows it."""
    try:
        return datetime.fromisoformat(written.upper())
    except ValueError:
        return None


def from_words(written: str) -> datetime:
    """Read date, time and zone, wherever they stand, and doubt a rest that is none of these."""
    day, rest = date_in(written)
    clock, rest = clock_in(rest)
    zone = zone_in(FILLING.sub(" ", rest))
    return (day + clock).replace(tzinfo=zone)


def clock_in(written: str) -> tuple[timedelta, str]:
    """Read the time of day, zero where there is none, and give what stands around it."""
    found = next((each for each in CLOCK.finditer(written) if not is_bare(each, written)), None)
    if found is None:
        return timedelta(), written
    hour, half = int(found["hour"]), found["half"]
    if half:
        hour = twelve_hours(hour, half.strip()[0])
    minute, second = int(found["minute"] or 0), int(found["second"] or 0)
    if hour > 23 or minute > 59 or second > 60:  # noqa: PLR2004 - a leap second has the number 60
        raise DoubtedTime("no such time of day")
    micros = int((found["fraction"] or "0").ljust(6, "0")[:6])
    clock = timedelta(hours=hour, minutes=minute, seconds=min(second, 59), microseconds=micros)
    return clock, f"{written[: found.start()]} {written[found.end() :]}"


def is_bare(clock: re.Match[str], written: str) -> bool:
    """Tell whether a match is a number alone, or the figures of an offset."""
    before = written[: clock.start()].rstrip()[-1:]
    return bool(BARE_HOUR.match(clock[0])) or (before in SIGNS and not clock["half"])


def twelve_hours(hour: int, half: str) -> int:
    """Bring an hour with a.m. or p.m. to the clock of 24 hours, which some write all the same."""
    if hour > NOON:
        if half == "a":
            raise DoubtedTime("no such time of day")
        return hour
    return hour % NOON + (NOON if half == "p" else 0)


def zone_in(rest: str) -> tzinfo | None:
    """Read the zone in what date and time leave over; None where nothing is left."""
    found = ZONE.fullmatch(rest.strip(" .;"))
    if found is None:
        raise DoubtedTime("no known form of a zone")
    name, comment = found["name"].strip(), (found["comment"] or "").strip()
    if not name:
        return zone_of(comment) if comment else None
    return zone_of(name)
