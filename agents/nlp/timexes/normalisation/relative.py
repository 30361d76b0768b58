"""Dates counted from another: "yesterday", "last October", "two weeks ago", "that year"."""

from datetime import date

from agents.nlp.timexes.normalisation.calendar_periods import (
    SEASON_STARTS,
    neighbour,
    period,
    shifted,
    weekday_near,
    year_of_month,
)
from agents.nlp.timexes.normalisation.dates import MONTH_KINDS, quarter
from agents.nlp.timexes.normalisation.durations import (
    MULTIPLES,
    UNIT_KINDS,
    Length,
    duration,
    length,
)
from agents.nlp.timexes.normalisation.holidays import festival
from agents.nlp.timexes.normalisation.intervals import interval
from agents.nlp.timexes.normalisation.pointers import mentioned_day, origin, pointed_step
from agents.nlp.timexes.normalisation.weekdays import day_of, pointed_weekday
from agents.nlp.timexes.normalisation.years import dated, year_text
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting, TimexValue

SATURDAY, WEDNESDAY = 6, 3
# What will be in hours is still of the day; "in a quarter" is how long.
DATED_UNITS = frozenset({"D", "W", "FN", "M", "Y", "E"})


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


def pointed_unit(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "last year", "this week", "the next day", "that month"."""
    unit = phrase.word(*UNIT_KINDS)
    if unit.startswith("T"):
        return TimexValue("TIME", f"{period(setting.anchor, 'D')}TXX")
    if phrase.first("NEXT") and phrase.first("THE") and setting.direction < 0:
        # In a story told, not on the day after it is published.
        return dated(neighbour(mentioned_day(setting), unit, pointed_step(phrase)))
    return dated(neighbour(origin(phrase, setting), unit, pointed_step(phrase)))


def last_named(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read "last October", "next Friday", "this summer"."""
    step = pointed_step(phrase)
    day = origin(phrase, setting)
    if phrase.first("HOLIDAY"):
        return festival(phrase, setting._replace(direction=step))
    if phrase.first("WEEKDAY"):
        return pointed_weekday(phrase, step, setting._replace(anchor=day))
    return pointed_month(phrase, step, day)


def pointed_month(phrase: Phrase, step: int, day: date | None) -> TimexValue:
    """Read "last October" and "next summer", or the one before last."""
    month = phrase.number(*MONTH_KINDS) or SEASON_STARTS[phrase.word("SEASON")]
    year = None
    if day is not None:
        year = year_of_month(day, month, step, strict=True) if step else day.year
        year += (abs(step) > 1) * (step // 2)
    return dated(f"{year_text(year)}-{phrase.word('SEASON') or f'{month:02}'}")


def before_last(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "the Wednesday before last" and "the week after next"."""
    step = -1 if phrase.first("BEFORE") else 1
    if phrase.first(*MONTH_KINDS, "SEASON"):
        return pointed_month(phrase, 2 * step, setting.anchor)
    if phrase.first("WEEKDAY") and setting.anchor:
        number = phrase.number("WEEKDAY") or 1
        day = weekday_near(setting.anchor, number, step, strict=True)
        return day_of(day and shifted(day, "W", step))
    return dated(neighbour(setting.anchor, phrase.word(*UNIT_KINDS) or "D", 2 * step))


def the_weekend(_: Phrase, setting: Setting) -> TimexValue:
    """Read "the weekend": the one on the side of the tense, else the nearest."""
    if setting.anchor is None:
        return dated(period(None, "WE"))
    day = setting.anchor.isoweekday()
    over = setting.direction < 0 or (not setting.direction and day <= WEDNESDAY)
    return dated(neighbour(setting.anchor, "WE", -int(over and day < SATURDAY)))


def ago(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Count back from the day of publication."""
    return counted(phrase, setting, setting.anchor, -1)


def from_now(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read "six months from now" and "in three weeks' time"."""
    return counted(phrase, setting, setting.anchor, 1)


def in_span(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read what stands after "in": when something will be, else how long it took."""
    found = length(phrase)
    exact = found is not None and found.number is not None
    told = found is not None and (exact or is_about(phrase)) and found.unit in DATED_UNITS
    return (from_now if told and setting.direction > 0 else duration)(phrase, setting)


def is_about(phrase: Phrase) -> bool:
    """Tell whether a length is one of no number, such as "a year or two"."""
    span = phrase.first("SPAN")
    return span is not None and span.rule == "vague_span"


def later(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Count from the date named before: "two days later", "a year earlier"."""
    step = phrase.number("EARLIER", "LATER", "BEFORE") or 0
    day = mentioned_day(setting)
    return counted(phrase, setting, day or (setting.anchor if step < 0 else None), step)


def counted(phrase: Phrase, setting: Setting, day: date | None, step: int) -> TimexValue | None:
    """Count a length from a day, as exactly as its unit."""
    found = length(phrase)
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
    times, unit = MULTIPLES.get(unit, (1, unit))
    return neighbour(day, unit, step * times * count)


def year_ago(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "the year-ago quarter" and "year-earlier": as exactly as the text counts in quarters."""
    now = quarter(phrase, setting) if phrase.first("ORDINAL", "DAYORDINAL", "SECOND") else None
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


def the_period(_: Phrase, setting: Setting) -> TimexValue | None:
    """Read "the latest period" in a report on a quarter."""
    return dated(setting.quarter) if setting.quarter else None


def year_period(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "the 1988 period": in a report on a quarter, that quarter of the year."""
    year = year_text(phrase.number("FOUR"))
    return dated(f"{year}{setting.quarter[4:]}" if setting.quarter else year)


def the_year(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "of the year" as the year of publication."""
    return dated(period(setting.anchor, phrase.word(*UNIT_KINDS)))


def recent(phrase: Phrase, _: Setting) -> TimexValue:
    """Read "recent years", "future months" and "the weeks ahead"."""
    ahead = phrase.first("FUTURE", "NEXT", "AHEAD", "COME")
    return TimexValue("DATE", "FUTURE_REF" if ahead else "PAST_REF")


def reference(phrase: Phrase, _: Setting) -> TimexValue:
    """Read "now", "recently", "in the future"."""
    part = phrase.first("NOW", "CURRENT", "THESE", "MOMENT", "SOON", "FUTURE", "PRESENT", "TERM")
    return TimexValue("DATE", str(part.meaning) if part else "PAST_REF")
