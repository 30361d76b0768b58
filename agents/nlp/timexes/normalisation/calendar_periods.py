"""Periods of the calendar as TIMEX3 values: the day, week or quarter that a date lies in."""

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta

UNKNOWN_PERIODS = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "E": "XXX",
    "C": "XX",
}
MONTHS_IN = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
DAYS_IN = {"D": 1, "W": 7, "WE": 7}
MONTHS_OF_YEAR = 12
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
    if unit in {"W", "WE"}:
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


def easter(year: int) -> date:
    """Compute the Sunday of Easter, Western calendar (Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - shift + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def holiday(name: str, year: int) -> date:
    """Give the day of a holiday: fixed (``12-25``) or one that moves."""
    if name == "easter":
        return easter(year)
    if name == "thanksgiving":
        return date(year, 11, 22) + timedelta(days=(3 - date(year, 11, 22).weekday()) % 7)
    month, day = map(int, name.split("-"))
    return date(year, month, day)
