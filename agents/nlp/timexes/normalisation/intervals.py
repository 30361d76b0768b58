"""The first and the last day that a TIMEX3 value allows, and how exact it is."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from agents.nlp.timexes.normalisation.calendar_periods import SEASON_STARTS, month_shifted

# News tells of the same days over and over.
REMEMBERED = 2**12


class Interval(NamedTuple):
    """A stretch of days."""

    earliest: date
    latest: date
    granularity: str


Match = re.Match[str]


def days_of_month(match: Match) -> tuple[date, date]:
    """Give the days of a month."""
    year, month = int(match[1]), int(match[2])
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def months_from(year: int, month: int, count: int) -> tuple[date, date]:
    """Give the days of some months together."""
    start = date(year, month, 1)
    last = month_shifted(start, count - 1)
    return start, date(last.year, last.month, calendar.monthrange(last.year, last.month)[1])


def day_of(match: Match) -> tuple[date, date]:
    """Give a single day."""
    day = date.fromisoformat(match[1])
    return day, day


def days_of_week(match: Match) -> tuple[date, date]:
    """Give the days of a week, or of its end."""
    monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    return monday + timedelta(days=5 if match[3] else 0), monday + timedelta(days=6)


def quarter_of(match: Match) -> tuple[date, date]:
    """Give the days of a quarter."""
    return months_from(int(match[1]), int(match[2]) * 3 - 2, 3)


def half_of(match: Match) -> tuple[date, date]:
    """Give the days of half a year."""
    return months_from(int(match[1]), int(match[2]) * 6 - 5, 6)


def season_of(match: Match) -> tuple[date, date]:
    """Give the days of a season, as the weather counts them."""
    return months_from(int(match[1]), SEASON_STARTS[match[2]], 3)


def years_of(match: Match) -> tuple[date, date]:
    """Give the days of a year, a decade or a century, by how many digits are told."""
    digits = match[1]
    missing = 4 - len(digits)
    return (
        date(max(int(digits + "0" * missing), 1), 1, 1),
        date(int(digits + "9" * missing), 12, 31),
    )


class Shape(NamedTuple):
    """A form of values: how exact it is and which days it stands for."""

    pattern: re.Pattern[str]
    granularity: str
    days: Callable[[Match], tuple[date, date]]


SHAPES = (
    Shape(re.compile(r"(\d{4}-\d\d-\d\d)"), "day", day_of),
    Shape(re.compile(r"(\d{4}-\d\d-\d\d)T.*"), "time", day_of),
    Shape(re.compile(r"(\d{4})-W(\d\d)(-WE)?"), "week", days_of_week),
    Shape(re.compile(r"(\d{4})-Q([1-4])"), "quarter", quarter_of),
    Shape(re.compile(r"(\d{4})-H([12])"), "quarter", half_of),
    Shape(re.compile(r"(\d{4})-(SP|SU|FA|WI)"), "season", season_of),
    Shape(re.compile(r"(\d{4})-(\d\d)"), "month", days_of_month),
    Shape(re.compile(r"(\d{2,4})(?:-XX)*"), "year", years_of),
)
UNSPECIFIED = (
    (re.compile(r".*T.*"), "time"),
    (re.compile(r"XXXX-WXX-\d|[X\d]{4}-[X\d]{2}-[X\d]{2}"), "day"),
    (re.compile(r"[X\d]{4}-W.*"), "week"),
    (re.compile(r"[X\d]{4}-[QH].*"), "quarter"),
    (re.compile(r"[X\d]{4}-(SP|SU|FA|WI)"), "season"),
    (re.compile(r"[X\d]{4}-[X\d]{2}"), "month"),
)


@lru_cache(REMEMBERED)
def interval(value: str) -> Interval | None:
    """Find the days of a value; None where it names none, or none that exist."""
    start, _, end = value.partition("/")
    if end:
        return range_of(interval(start), interval(end))
    for shape in SHAPES:
        match = shape.pattern.fullmatch(value)
        if match:
            try:
                return Interval(*shape.days(match), shape.granularity)
            except (ValueError, OverflowError):
                return None
    return None


def range_of(first: Interval | None, last: Interval | None) -> Interval | None:
    """Give the days from the first of one value to the last of another, exact as the first is."""
    if first is None or last is None or last.latest < first.earliest:
        return None
    return Interval(first.earliest, last.latest, first.granularity)


@lru_cache(REMEMBERED)
def granularity(value: str) -> str:
    """Tell how exact a value is, also one without its year."""
    found = interval(value)
    if found is not None:
        return found.granularity
    start = value.partition("/")[0]
    return next((name for form, name in UNSPECIFIED if form.fullmatch(start)), "year")
