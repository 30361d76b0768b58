"""Dates that say their month, year or place in the year: "March 10, 2020", "the 1990s"."""

from datetime import date

from agents.nlp.timexes.normalisation.calendar_periods import (
    SEASON_STARTS,
    holiday,
    weekday_near,
    year_of_month,
)
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting, TimexValue

MONTH_KINDS = ("MONTH", "DOUBTFUL", "ABBREVIATED")
DAY_KINDS = ("DAYNUM", "ORDINAL", "SECOND")
MONTHS_OF_YEAR = 12
DAYS_OF_MONTH, DAYS_OF_YEAR = 30, 360
# A past tense may speak of what is due in days, a future one of what was yesterday.
SOON, JUST_NOW = 60, 15


def dated(value: str) -> TimexValue:
    """Give a plain date."""
    return TimexValue("DATE", value)


def full_date(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read a month and a day, with or without a year."""
    month = phrase.number(*MONTH_KINDS)
    day = day_number(phrase)
    if month is None or day is None:
        return None
    year = phrase.number("FOUR")
    if year is None and setting.anchor is not None:
        year = nearest_year(setting.anchor, month, day, setting.direction)
    return dated(f"{year_text(year)}-{month:02}-{day:02}")


def day_number(phrase: Phrase) -> int | None:
    """Give the day of the month; "second" is a unit of time elsewhere."""
    part = phrase.first(*DAY_KINDS)
    if part is None:
        return None
    return 2 if part.kind == "SECOND" else int(part.meaning)


def year_text(year: int | None) -> str:
    """Write a year, unknown as XXXX."""
    return "XXXX" if year is None else f"{year:04}"


def nearest_year(anchor: date, month: int, day: int, direction: int) -> int:
    """Pick the year of a day: on the side that the tense tells, unless the other is far nearer."""
    ahead = (month - anchor.month) * DAYS_OF_MONTH + day - anchor.day
    ahead += DAYS_OF_YEAR if ahead < 0 else 0
    limit = {-1: SOON, 0: DAYS_OF_YEAR // 3, 1: DAYS_OF_YEAR - JUST_NOW}[direction]
    return anchor.year + passed(anchor, month, day) - (limit < ahead)


def passed(anchor: date, month: int, day: int) -> bool:
    """Tell whether a day of the year lies behind."""
    return (month, day) < (anchor.month, anchor.day)


def month_year(phrase: Phrase, _: Setting) -> TimexValue:
    """Read a month of a named year."""
    return dated(f"{phrase.number('FOUR'):04}-{phrase.number(*MONTH_KINDS):02}")


def month(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read a month alone: the nearest on the side of the tense."""
    number = phrase.number(*MONTH_KINDS) or 1
    anchor = setting.anchor
    year = None if anchor is None else year_of_month(anchor, number, setting.direction)
    return dated(f"{year_text(year)}-{number:02}")


def iso(phrase: Phrase, _: Setting) -> TimexValue:
    """Read a date in ISO 8601, with its time of day if it has one."""
    text = phrase.word("ISO")
    return TimexValue("TIME" if "T" in text else "DATE", text)


def slashed(phrase: Phrase, _: Setting) -> TimexValue | None:
    """Read 25/12/2019 and 12/25/2019; of 10/03/20 the year is sure, no more."""
    one, two, year = phrase.word("SLASHED").replace(".", "/").split("/")
    full = year if len(year) > len("20") else f"{'19' if year > '50' else '20'}{year}"
    first, second = int(one), int(two)
    if max(first, second) <= MONTHS_OF_YEAR and first != second:
        return dated(f"{full}-XX-XX")
    day, month = max(first, second), min(first, second)
    return dated(f"{full}-{month:02}-{day:02}") if 1 <= month <= MONTHS_OF_YEAR else None


def fixed(phrase: Phrase, _: Setting) -> TimexValue:
    """Read a date that has become a name."""
    return dated(phrase.word("FIXED"))


def year(phrase: Phrase, _: Setting) -> TimexValue:
    """Read a year in figures, also a fiscal one."""
    return dated(f"{phrase.number('FOUR'):04}")


def decade(phrase: Phrase, _: Setting) -> TimexValue:
    """Read "the 1990s", "the '90s" and "the nineties"."""
    words = phrase.word("DECADES")
    if words:
        return dated(words)
    digits = "".join(filter(str.isdigit, phrase.word("DECADE")))[:-1]
    return dated(digits if len(digits) > 1 else f"19{digits}" if digits > "1" else f"20{digits}")


def century(phrase: Phrase, _: Setting) -> TimexValue | None:
    """Read "the 20th century" as the hundred years that begin with 19."""
    number = (day_number(phrase) or 1) - 1
    return dated(f"{number:02}") if number >= 0 else None


def season_year(phrase: Phrase, _: Setting) -> TimexValue:
    """Read a season of a named year."""
    return dated(f"{phrase.number('FOUR'):04}-{phrase.word('SEASON')}")


def season(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read a season alone: the nearest on the side of the tense."""
    name = phrase.word("SEASON")
    anchor = setting.anchor
    start = SEASON_STARTS[name]
    year = None if anchor is None else year_of_month(anchor, start, setting.direction or -1)
    return dated(f"{year_text(year)}-{name}")


def quarter(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read a quarter of a year: the named year, else the nearest on the side of the tense."""
    number = day_number(phrase) or int(phrase.word("NUMBERED")[1:] or 0)
    letter = phrase.word("NUMBERED")[:1] or "Q"
    if not 1 <= number <= (4 if letter == "Q" else 2):
        return None
    year = phrase.number("FOUR")
    if year is None and setting.anchor is not None:
        first_month = number * 3 - 2 if letter == "Q" else number * 6 - 5
        year = setting.anchor.year - (first_month > setting.anchor.month and setting.direction <= 0)
    return dated(f"{year_text(year)}-{letter}{number}")


def half(phrase: Phrase, _: Setting) -> TimexValue | None:
    """Read a half of a named year."""
    number = day_number(phrase)
    return dated(f"{phrase.number('FOUR'):04}-H{number}") if number in {1, 2} else None


def festival(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read a holiday, or its eve: of the named year, else the nearest."""
    name = phrase.word("HOLIDAY", "NEW")
    eve = phrase.first("EVE") is not None
    year = phrase.number("FOUR")
    if year is None and setting.anchor is not None:
        month = holiday(name, setting.anchor.year).month
        year = year_of_month(setting.anchor, month, setting.direction)
    if year is None:
        return dated("XXXX-XX-XX" if eve or name.isalpha() else f"XXXX-{name}")
    day = date.fromordinal(max(holiday(name, year).toordinal() - eve, 1))
    named = phrase.number("WEEKDAY")
    return dated(((named and weekday_near(day, named, 1)) or day).isoformat())


def weekday(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read a weekday: the last one before the article, or the next one where the tense says so."""
    number = phrase.number("WEEKDAY") or 1
    if setting.anchor is None:
        return dated(f"XXXX-WXX-{number}")
    day = weekday_near(setting.anchor, number, setting.direction or -1)
    return dated(day.isoformat() if day else "XXXX-XX-XX")
