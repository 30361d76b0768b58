"""Dates that say their month or their place in the year: "March 10, 2020", "the third quarter"."""

import calendar
from datetime import date

from agents.nlp.timexes.normalisation.calendar_periods import (
    LEAP_YEAR,
    MONTHS_OF_YEAR,
    SEASON_STARTS,
    year_of_month,
)
from agents.nlp.timexes.normalisation.clock import at
from agents.nlp.timexes.normalisation.years import dated, first_year, told_year, year_text
from agents.nlp.timexes.recognition.numerals import number, ordinal
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting, TimexValue

MONTH_KINDS = ("MONTH", "DOUBTFUL", "ABBREVIATED")
DAYS_OF_MONTH, DAYS_OF_YEAR = 30, 360
# A past tense may speak of what is due in days, a future one of what was yesterday.
SOON, JUST_NOW = 60, 15
QUARTERS = 4
SLASH_PIVOT = "50"


def full_date(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read a month and a day, with or without a year; None for a day that does not exist."""
    month, day = phrase.number(*MONTH_KINDS), ordinal(phrase)
    if month is None or day is None:
        return None
    value = day_value(day_year(phrase, month, day, setting), month, day)
    return None if value is None else with_part(value, phrase)


def with_part(day: str, phrase: Phrase) -> TimexValue:
    """Add the part of the day, where a phrase tells one, to a day."""
    part = phrase.word("PART")
    return TimexValue("TIME", f"{day}T{part}") if part else dated(day)


def day_year(phrase: Phrase, month: int, day: int, setting: Setting) -> int | None:
    """Give the year of a day: as told, else the one that the tense and the article's date tell."""
    if phrase.first("HYPHEN"):
        phrase = phrase._replace(parts=two_digit_year(phrase))
    year = told_year(phrase, setting)
    if year is not None or setting.anchor is None:
        return year
    year = nearest_year(setting.anchor, month, day, setting.direction)
    return year if exists(year, month, day) or not exists(LEAP_YEAR, month, day) else None


def two_digit_year(phrase: Phrase) -> tuple[Phrase, ...]:
    """Read the end of "19-Nov-12" like that of "19 Nov '12"."""
    *before, last = phrase.parts
    if last.kind == "FOUR":
        return phrase.parts
    return (*before, Phrase("SHORTYEAR", last.start, last.end, f"'{last.meaning:02}"))


def day_value(year: int | None, month: int, day: int) -> str | None:
    """Write a day; None for one that no calendar has."""
    if not exists(LEAP_YEAR if year is None else year, month, day):
        return None
    return f"{year_text(year)}-{month:02}-{day:02}"


def exists(year: int, month: int, day: int) -> bool:
    """Tell whether a year has this day."""
    known = 1 <= month <= MONTHS_OF_YEAR and year > 0
    return known and 1 <= day <= calendar.monthrange(year, month)[1]


def nearest_year(anchor: date, month: int, day: int, direction: int) -> int:
    """Pick the year of a day: on the side that the tense tells, unless the other is far nearer."""
    ahead = (month - anchor.month) * DAYS_OF_MONTH + day - anchor.day
    ahead += DAYS_OF_YEAR if ahead < 0 else 0
    limit = {-1: SOON, 0: DAYS_OF_YEAR // 3, 1: DAYS_OF_YEAR - JUST_NOW}[direction]
    return anchor.year + passed(anchor, month, day) - (limit < ahead)


def passed(anchor: date, month: int, day: int) -> bool:
    """Tell whether a day of the year lies behind."""
    return (month, day) < (anchor.month, anchor.day)


def month_year(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read a month of a named year."""
    return dated(f"{year_text(told_year(phrase, setting))}-{phrase.number(*MONTH_KINDS):02}")


def month(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read a month alone: the nearest on the side of the tense."""
    number = phrase.number(*MONTH_KINDS) or 1
    anchor = setting.anchor
    year = None if anchor is None else year_of_month(anchor, number, setting.direction)
    return dated(f"{year_text(year)}-{number:02}")


def month_told(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read the month of "a Tuesday in March" or "the first day of March 2019"."""
    told = told_year(phrase, setting) is not None
    return month_year(phrase, setting) if told else month(phrase, setting)


def iso(phrase: Phrase, _: Setting) -> TimexValue | None:
    """Read a date in ISO 8601, with its time of day if it has one."""
    day, *clock = phrase.word("ISO").split("T")
    if not exists(*map(int, day.split("-"))):
        return None
    return at(day, clock[0]) if clock else dated(day)


def slashed(phrase: Phrase, _: Setting) -> TimexValue | None:
    """Read 25/12/2019 and 12/25/2019; of 10/03/20 the year is sure, no more."""
    one, two, year = phrase.word("SLASHED").replace(".", "/").split("/")
    full = year if len(year) > len("20") else f"{'19' if year > SLASH_PIVOT else '20'}{year}"
    first, second = int(one), int(two)
    if max(first, second) <= MONTHS_OF_YEAR and first != second:
        return dated(f"{full}-XX-XX")
    value = day_value(int(full), min(first, second), max(first, second))
    return None if value is None else dated(value)


def fixed(phrase: Phrase, _: Setting) -> TimexValue:
    """Read a date that has become a name."""
    return dated(phrase.word("FIXED"))


def season_year(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read a season of a named year; a winter is of the year that it begins in."""
    return dated(f"{year_text(told_year(phrase, setting))}-{phrase.word('SEASON')}")


def season(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read a season alone: the nearest on the side of the tense."""
    name = phrase.word("SEASON")
    anchor = setting.anchor
    start = SEASON_STARTS[name]
    year = None if anchor is None else year_of_month(anchor, start, setting.direction or -1)
    return dated(f"{year_text(year)}-{name}")


def quarter(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read a quarter of a year: the named year, else the nearest on the side of the tense."""
    named = phrase.word("NUMBERED")
    letter, place = named[:1] or "Q", int(named[1:] or quarter_number(phrase))
    if not 1 <= place <= (QUARTERS if letter == "Q" else 2):
        return None
    year = first_year(phrase, setting)
    if year is None and setting.anchor is not None:
        first_month = place * 3 - 2 if letter == "Q" else place * 6 - 5
        year = setting.anchor.year - (first_month > setting.anchor.month and setting.direction <= 0)
    return dated(f"{year_text(year)}-{letter}{place}")


def quarter_number(phrase: Phrase) -> int:
    """Give the number of "the third quarter" and "quarter three"."""
    spelled = phrase.first("NUMBER")
    return ordinal(phrase) or int(number(spelled) if spelled else 0)


def quarters(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read "the first and second quarters of 2023" as what lies from one to the other."""
    first, last = phrase.split("AND", "TO", "THROUGH")
    year = year_text(told_year(last, setting))
    one, two = ordinal(first) or 0, ordinal(last) or 0
    if phrase.word("UNITS") != "Q" or not 1 <= one < two <= QUARTERS:
        return None
    return dated(f"{year}-Q{one}/{year}-Q{two}")


def half(phrase: Phrase, _: Setting) -> TimexValue | None:
    """Read a half of a named year."""
    number = half_number(phrase)
    return dated(f"{phrase.number('FOUR'):04}-H{number}") if number in {1, 2} else None


def half_number(phrase: Phrase) -> int | None:
    """Give the number of "the second half" and "the last half"."""
    return 2 if phrase.first("LAST") else ordinal(phrase)
