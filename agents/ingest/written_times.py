"""A date and time in words and figures: every part is read, or none is."""

import re
from datetime import UTC, datetime, timedelta, tzinfo

from agents.ingest.zones import UnknownZone, zone_of

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("jan january", "feb february", "mar march", "apr april", "may", "jun june"),
            *("jul july", "aug august", "sep sept september", "oct october", "nov november"),
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
YEAR = r"(?<!\d)(?P<year>\d{4})(?!\d)"
SHORT_YEAR = r"(?<!\d)(?P<year>\d{4}|\d{2})(?![\d:])"
DATES = [
    re.compile(pattern)
    for pattern in (
        rf"{YEAR}(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d)",
        r"^(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
        rf"{DAY}(?: of)?[-/ .,]{{0,3}}{MONTH}[-/ ,]{{0,3}}{SHORT_YEAR}",
        rf"{MONTH}[-/ ]{{0,3}}{DAY}[-/ ,]{{0,3}}{YEAR}",
        rf"{YEAR}[-/ ,]{{1,3}}{MONTH}[-/ ]{{1,3}}{DAY}",
        # As C writes it, with the time between day and year.
        rf"{MONTH} {{1,2}}{DAY}(?P<between>(?: [^ ]{{1,14}}){{1,2}}) {YEAR}$",
        r"(?<!\d)(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)",
    )
]
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
# POSIX: of two figures, those from 69 on are of the twentieth century.
TURN_OF_CENTURY = 69


class DoubtedTime(ValueError):
    """A value that may be a time, but not for sure which."""


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


def date_in(written: str) -> tuple[datetime, str]:
    """Read the first date, and give what stands around it."""
    found = next(filter(None, (date.search(written) for date in DATES)), None)
    if found is None:
        raise DoubtedTime("no known form of a date")
    parts = found.groupdict()
    month, day = month_and_day(parts)
    between = parts.get("between") or ""
    rest = f"{written[: found.start()]} {between} {written[found.end() :]}"
    if any(date.search(rest) for date in DATES[:5]):
        raise DoubtedTime("more than one date")
    return datetime(full_year(parts["year"]), month, day, tzinfo=UTC), rest


def month_and_day(parts: dict[str, str | None]) -> tuple[int, int]:
    """Give month and day; two numbers that could be either are doubted, except in the dotted form.

    Dots are written where the day comes first.
    """
    if month := parts.get("month"):
        return MONTHS.get(month) or int(month), int(parts["day"] or 0)
    first, second = int(parts["first"] or 0), int(parts["second"] or 0)
    months = range(1, 13)
    if parts["mark"] == "." or first not in months or first == second:
        return second, first
    if second in months:
        raise DoubtedTime("day and month cannot be told apart")
    return first, second


def full_year(written: str | None) -> int:
    """Give the year, also for two figures as mails once had them."""
    year = int(written or 0)
    if len(written or "") > 2:  # noqa: PLR2004 - more than two figures
        return year
    return year + (1900 if year >= TURN_OF_CENTURY else 2000)


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
