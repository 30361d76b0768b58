"""Dates counted from another: "yesterday", "last October", "two weeks ago", "that year"."""

from datetime import date

from agents.nlp.timexes.normalisation.calendar_periods import (
    SEASON_STARTS,
    neighbour,
    period,
    weekday_near,
    year_of_month,
)
from agents.nlp.timexes.normalisation.dates import MONTH_KINDS, dated, festival, quarter, year_text
from agents.nlp.timexes.normalisation.durations import Length, length
from agents.nlp.timexes.normalisation.intervals import interval
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting, TimexValue

POINTERS = ("LAST", "PAST", "LATEST", "NEXT", "PREVIOUS", "FOLLOWING", "THIS", "THAT", "CURRENT")
BACK_REFERENCES = {"PREVIOUS", "FOLLOWING", "THAT"}
UNIT_KINDS = ("UNIT", "WEEK", "QUARTER", "YEAR", "CENTURY", "WEEKEND", "UNITS", "SECOND")


def today(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read today, yesterday and tomorrow."""
    return dated(neighbour(setting.anchor, "D", phrase.number("TODAY") or 0))


def this_part(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "this morning", "last night" and "tonight"."""
    day = neighbour(setting.anchor, "D", phrase.number("LAST") or 0)
    return TimexValue("TIME", f"{day}T{phrase.word('PART') or 'NI'}")


def next_part(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "the next morning": of the day after the date named before."""
    day = mentioned_day(setting) or setting.anchor
    step = phrase.number("NEXT", "FOLLOWING", "PREVIOUS") or 0
    return TimexValue("TIME", f"{neighbour(day, 'D', step)}T{phrase.word('PART')}")


def origin(phrase: Phrase, setting: Setting) -> date | None:
    """Give the day that a phrase counts from: a date named before for "the following", "that"."""
    pointer = phrase.first(*POINTERS)
    refers = pointer is not None and pointer.kind in BACK_REFERENCES
    return (mentioned_day(setting) if refers else None) or setting.anchor


def mentioned_day(setting: Setting) -> date | None:
    """Give the first day of the date named before."""
    found = interval(setting.mentioned) if setting.mentioned else None
    return found and found.earliest


def pointed_unit(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "last year", "this week", "the next day", "that month"."""
    unit = phrase.word(*UNIT_KINDS)
    if unit.startswith("T"):
        return TimexValue("TIME", f"{period(setting.anchor, 'D')}TXX")
    if phrase.first("NEXT") and phrase.first("THE") and setting.direction < 0:
        # In a story told, not on the day after it is published.
        return dated(neighbour(mentioned_day(setting), unit, pointed_step(phrase)))
    return dated(neighbour(origin(phrase, setting), unit, pointed_step(phrase)))


def pointed_step(phrase: Phrase) -> int:
    """Tell how many units a pointing word goes back or on."""
    pointer = phrase.first(*POINTERS)
    if pointer is None or pointer.kind in {"CURRENT", "THIS", "THAT"}:
        return phrase.number("PAST", "NEXT") or 0
    return int(pointer.meaning)


def last_named(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read "last October", "next Friday", "this summer"."""
    step = pointed_step(phrase)
    day = origin(phrase, setting)
    if phrase.first("HOLIDAY"):
        return festival(phrase, setting._replace(direction=step))
    if phrase.first("WEEKDAY"):
        return pointed_weekday(phrase.number("WEEKDAY") or 1, step, setting._replace(anchor=day))
    month = phrase.number(*MONTH_KINDS) or SEASON_STARTS[phrase.word("SEASON")]
    year = None
    if day is not None:
        year = year_of_month(day, month, step, strict=True) if step else day.year
    return dated(f"{year_text(year)}-{phrase.word('SEASON') or f'{month:02}'}")


def pointed_weekday(number: int, step: int, setting: Setting) -> TimexValue:
    """Read "last Friday": before today; "this Friday": on the side of the tense."""
    if setting.anchor is None:
        return dated(f"XXXX-WXX-{number}")
    day = weekday_near(setting.anchor, number, step or setting.direction or 1, strict=bool(step))
    return dated(period(day, "D"))


def ago(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Count back from the day of publication."""
    return counted(phrase, setting, setting.anchor, -1)


def later(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Count from the date named before: "two days later", "a year earlier"."""
    step = phrase.number("EARLIER", "LATER", "BEFORE") or 0
    day = mentioned_day(setting)
    return counted(phrase, setting, day or (setting.anchor if step < 0 else None), step)


def counted(phrase: Phrase, setting: Setting, day: date | None, step: int) -> TimexValue | None:
    """Count a length from a day, as exactly as its unit."""
    span = phrase.first("SPAN")
    found = length(span) if span else None
    if found is None:
        return None
    mod = phrase.word("ABOUT", "OVER", "MORE", "LEAST") or None
    if found.number is None:
        return TimexValue("DATE", "PAST_REF" if step < 0 else "FUTURE_REF")
    if found == (1, "Y", False) and step < 0 and setting.quarter:
        return TimexValue("DATE", year_before(setting), mod)
    return TimexValue("DATE", counted_value(found, day, step), mod)


def counted_value(found: Length, day: date | None, step: int) -> str:
    """Name the period a length away from a day."""
    unit, count = found.unit, int(found.number or 0)
    if unit.startswith("T"):
        return period(day, "D")
    if unit in {"E", "C"}:
        unit, count = "Y", count * (10 if unit == "E" else 100)
    return neighbour(day, unit, step * count)


def year_ago(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "the year-ago quarter" and "year-earlier": as exactly as the text counts in quarters."""
    now = quarter(phrase, setting) if phrase.first("ORDINAL", "SECOND") else None
    return dated(year_before(setting._replace(quarter=now.value if now else setting.quarter)))


def year_before(setting: Setting) -> str:
    """Name the year before; in a report on a quarter, that quarter of the year before."""
    reported = interval(setting.quarter) if setting.quarter else None
    if reported is None:
        return neighbour(setting.anchor, "Y", -1)
    return neighbour(reported.earliest, "Q", -4)


def the_quarter(_: Phrase, setting: Setting) -> TimexValue:
    """Read "the quarter": the one named before, else the last one over."""
    return dated(setting.quarter or neighbour(setting.anchor, "Q", -1))


def the_year(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "of the year" as the year of publication."""
    return dated(period(setting.anchor, phrase.word(*UNIT_KINDS)))


def recent(phrase: Phrase, _: Setting) -> TimexValue:
    """Read "recent years" and "future months"."""
    return TimexValue("DATE", "FUTURE_REF" if phrase.first("FUTURE", "NEXT") else "PAST_REF")


def reference(phrase: Phrase, _: Setting) -> TimexValue:
    """Read "now", "recently", "in the future"."""
    part = phrase.first("NOW", "CURRENT", "THESE", "MOMENT", "SOON", "FUTURE", "PRESENT", "TERM")
    return TimexValue("DATE", str(part.meaning) if part else "PAST_REF")
