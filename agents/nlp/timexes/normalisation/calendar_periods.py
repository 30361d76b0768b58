"""Periods of the calendar as TIMEX3 values: the day, week or quarter that a date lies in."""

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta

UNKNOWN_PERIODS = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "FN": "XXXX-WXX",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "E": "XXX",
    "C": "XX",
}
MONTHS_IN = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
DAYS_IN = {"D": 1, "W": 7, "WE": 7, "FN": 14}
MONTHS_OF_YEAR = 12
LEAP_YEAR = 2000
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def shifted(day: date, unit: str, count: int) -> date | None:
    """Move a date by units; None where the calendar ends."""
    try:
        if unit in DAYS_IN:
            return day + timedelta(days=DAYS_IN[unit] * count)
        return month_shifted(day, MONTHS_IN[unit] * count)
    except (OverflowError, ValueError):
        return None


def month_shifted(day: date, count: int) -> date:
    """Move a date by months, to the last day of a shorter one."""
    months = day.year * MONTHS_OF_YEAR + day.month - 1 + count
    year, month = divmod(months, MONTHS_OF_YEAR)
    length = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, length))


def period(day: date | None, unit: str) -> str:
    """Name the period of this unit that a date lies in; underspecified without a date."""
    if day is None:
        return UNKNOWN_PERIODS.get(unit, "XXXX-XX-XX")
    if unit in {"W", "WE", "FN"}:
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
    return {
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "Y": f"{day.year:04}",
        "E": f"{day.year:04}"[:3],
        "C": f"{day.year:04}"[:2],
    }.get(unit, day.isoformat())


def neighbour(day: date | None, unit: str, count: int) -> str:
    """Name the period so many units on from a date."""
    return period(day and shifted(day, unit, count), unit)


def year_of_month(anchor: date, month: int, direction: int, *, strict: bool = False) -> int:
    """Pick the year of a named month: the nearest, or the nearest back (-1) or on (1)."""
    distance = month - anchor.month
    if direction < 0:
        step = -(distance >= 0 if strict else distance > 0)
    elif direction > 0:
        step = int(distance <= 0 if strict else distance < 0)
    else:
        half = MONTHS_OF_YEAR // 2
        step = (distance < -half) - (distance > half)
    return min(max(anchor.year + step, MINYEAR), MAXYEAR)


def weekday_near(
    anchor: date, weekday: int, direction: int, *, strict: bool = False
) -> date | None:
    """Pick the day of a weekday (1 Monday … 7 Sunday), back (-1) or on (1) from a date."""
    step = (weekday - anchor.isoweekday()) % 7
    if direction < 0:
        step -= 7 if step or strict else 0
    elif strict and not step:
        step = 7
    return shifted(anchor, "D", step)


def nth_weekday(year: int, month: int, number: int, weekday: int) -> date:
    """Give the first, second … weekday of a month; of a negative number, counted from its end."""
    length = calendar.monthrange(year, month)[1]
    first, last = date(year, month, 1), date(year, month, length)
    return nth_weekday_within(first, last, number, weekday) or last


def nth_weekday_within(first: date, last: date, number: int, weekday: int) -> date | None:
    """Give the first, second … weekday of a stretch of days, or its last for -1."""
    near = weekday_near(first, weekday, 1) if number > 0 else weekday_near(last, weekday, -1)
    day = near and shifted(near, "W", number - 1 if number > 0 else number + 1)
    return day if day and first <= day <= last else None
