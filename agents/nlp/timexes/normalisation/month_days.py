"""Days told by their place in a month: "May 3-5", "the first Tuesday in May", "the 12th"."""

from collections.abc import Iterator
from datetime import date

from agents.nlp.timexes.normalisation.calendar_periods import (
    nth_weekday_within,
    period,
    shifted,
    weekday_near,
    year_of_month,
)
from agents.nlp.timexes.normalisation.dates import (
    MONTH_KINDS,
    day_value,
    day_year,
    full_date,
    month_told,
    with_part,
)
from agents.nlp.timexes.normalisation.holidays import festival
from agents.nlp.timexes.normalisation.intervals import Interval, interval
from agents.nlp.timexes.normalisation.pointers import origin, pointed_step
from agents.nlp.timexes.normalisation.years import dated, told_year, year_text
from agents.nlp.timexes.recognition.numerals import ordinal
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting, TimexValue

SEARCHED_MONTHS = 14


def days(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read "May 3-5" and "30 May-2 June" with both ends."""
    left, right = phrase.split("HYPHEN")
    first, last = left.number(*MONTH_KINDS), right.number(*MONTH_KINDS)
    start, end = first or last, last or first
    one, two = ordinal(left), ordinal(right)
    if start is None or end is None or one is None or two is None:
        return None
    return day_range((start, one), (end, two), phrase, setting)


def day_range(
    start: tuple[int, int], end: tuple[int, int], phrase: Phrase, setting: Setting
) -> TimexValue | None:
    """Give the days from one of a month to another; what goes back in a month is no range."""
    dashless = phrase._replace(parts=tuple(part for part in phrase.parts if part.kind != "HYPHEN"))
    told = told_year(phrase, setting)
    over = end < start
    year = day_year(dashless, *start, setting) if told is None else told - over
    first, last = day_value(year, *start), day_value(year and year + over, *end)
    if first is None or last is None:
        return None
    return dated(first if over and start[0] == end[0] else f"{first}/{last}")


def months(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "January-March 2024" with both ends."""
    first, last = [int(part.meaning) for part in phrase.every(*MONTH_KINDS)]
    year, over = told_year(phrase, setting), last < first
    if year is not None:
        year -= over
    elif setting.anchor is not None:
        year = year_of_month(setting.anchor, first, setting.direction)
    return dated(f"{year_text(year)}-{first:02}/{year_text(year and year + over)}-{last:02}")


def weekday_day(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "Friday the 13th": the nearest such day on the side of the tense."""
    weekday, day = phrase.number("WEEKDAY", "SHORTDAY") or 1, ordinal(phrase) or 1
    anchor = setting.anchor
    if anchor is None:
        return dated(f"XXXX-XX-{day:02}")
    fits = [found for found in days_like(anchor, day) if found.isoweekday() == weekday]
    sided = [found for found in fits if (found - anchor).days * setting.direction >= 0]
    nearest = min(sided or fits, key=lambda found: abs(found - anchor), default=None)
    return dated(nearest.isoformat() if nearest else f"XXXX-XX-{day:02}")


def days_like(anchor: date, day: int) -> Iterator[date]:
    """Give the days of this number in the months around a date."""
    first = anchor.replace(day=1)
    for count in range(-SEARCHED_MONTHS, SEARCHED_MONTHS + 1):
        start = shifted(first, "M", count)
        value = start and day_value(start.year, start.month, day)
        if value:
            yield date.fromisoformat(value)


def day_of_month(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read "the 5th of next month", and "the 12th": the nearest on the side of the tense."""
    day, anchor = ordinal(phrase) or 1, setting.anchor
    if phrase.first("UNIT"):
        return pointed_day(phrase, day, setting)
    if anchor is None:
        return dated(f"XXXX-XX-{day:02}")
    sided = [
        found for found in days_like(anchor, day) if (found - anchor).days * setting.direction >= 0
    ]
    near = min(sided, key=lambda found: abs(found - anchor), default=None)
    here = day_value(anchor.year, anchor.month, day)
    return dated(here if here and not setting.direction else period(near, "D"))


def pointed_day(phrase: Phrase, day: int, setting: Setting) -> TimexValue | None:
    """Read "the 5th of next month" and "the 5th of the month"."""
    if phrase.word("UNIT") != "M":
        return None
    start = origin(phrase, setting)
    start = start and shifted(start, "M", pointed_step(phrase))
    value = day_value(start.year, start.month, day) if start else f"XXXX-XX-{day:02}"
    return None if value is None else dated(value)


def nth_in(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read "the first Tuesday in May", "the last week of 2023", "the first day of the month"."""
    counted, around = phrase.split("OF", "IN")
    whole = period_told(around, setting)
    found = interval(whole)
    if found is None:
        return dated(whole) if whole else None
    place = -1 if counted.first("LAST") else ordinal(counted) or 1
    unit = counted.word("UNIT", "WEEK", "WEEKEND") or "D"
    day = None if unit.startswith("T") else nth_day(counted, place, found)
    return None if day is None else dated(period(day, unit))


def period_told(phrase: Phrase, setting: Setting) -> str:
    """Name the month or the year that something is the first or the last of."""
    if phrase.first(*MONTH_KINDS):
        return month_told(phrase, setting).value
    year = phrase.number("FOUR")
    if year is not None:
        return year_text(year)
    start = origin(phrase, setting)
    unit = phrase.word("UNIT", "YEAR")
    if unit.startswith("T"):
        return ""
    return period(start and shifted(start, unit, pointed_step(phrase)), unit)


def nth_day(phrase: Phrase, place: int, whole: Interval) -> date | None:
    """Give a day of the weekday, week or other unit that has a place in a month or a year."""
    weekday = phrase.number("WEEKDAY")
    if weekday is None and phrase.first("WEEKEND"):
        weekday = 6
    if weekday is not None:
        return nth_weekday_within(whole.earliest, whole.latest, place, weekday)
    if place < 0:
        return whole.latest
    day = shifted(whole.earliest, phrase.word("UNIT", "WEEK"), place - 1)
    return day if day and day <= whole.latest else None


def weekday_beside(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read "the Monday after Easter"."""
    counted, around = phrase.split("BEFORE", "AFTER")
    beside = festival(around, setting) if around.first("HOLIDAY") else full_date(around, setting)
    days = interval(beside.value) if beside else None
    number = counted.number("WEEKDAY") or 1
    if days is None:
        return dated(f"XXXX-WXX-{number}")
    step = -1 if phrase.first("BEFORE") else 1
    day = weekday_near(days.earliest, number, step, strict=True)
    return with_part(period(day, "D"), counted)
