"""Expressions made of others: "early Tuesday morning", "the end of 1990", "5 p.m. Friday"."""

from agents.nlp.timexes.normalisation.calendar_periods import neighbour, period
from agents.nlp.timexes.normalisation.clock import on_day
from agents.nlp.timexes.normalisation.dates import half_number
from agents.nlp.timexes.normalisation.durations import UNIT_KINDS, length
from agents.nlp.timexes.normalisation.intervals import granularity, interval
from agents.nlp.timexes.normalisation.relative import counted_value
from agents.nlp.timexes.recognition.numerals import ordinal
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting, TimexValue

# From the finest on: what is counted in days from a whole month is not a day.
GRAIN = {"day": 1, "week": 2, "month": 3, "quarter": 4, "season": 4, "year": 5}
HALF_MODS = {1: "START", 2: "END"}
GRAIN_OF_UNIT = {"D": 1, "W": 2, "WE": 2, "FN": 2, "M": 3, "Q": 4, "Y": 5}


def edge(phrase: Phrase, inner: TimexValue | None, setting: Setting) -> TimexValue | None:
    """Read "the end of last month" and "year-end"."""
    mod = phrase.word("BEGINNING", "END", "MID")
    if inner is not None:
        return inner._replace(mod=mod)
    unit = phrase.word(*UNIT_KINDS)
    return None if unit.startswith("T") else TimexValue("DATE", period(setting.anchor, unit), mod)


def early(phrase: Phrase, inner: TimexValue | None, _: Setting) -> TimexValue | None:
    """Read "early 1990", "late last week", "earlier this year"."""
    if inner is None or inner.value.endswith("REF"):
        return inner
    pointer = phrase.first("EARLIER", "LATER")
    if pointer is not None:
        return inner._replace(mod="START" if pointer.kind == "EARLIER" else "END")
    return inner._replace(mod=phrase.word("EARLY", "LATE", "MID"))


def part_of_day(phrase: Phrase, inner: TimexValue | None, _: Setting) -> TimexValue | None:
    """Read "Tuesday morning"; a part of anything longer than a day is only that."""
    if inner is None:
        return None
    found = interval(inner.value)
    if inner.type != "DATE" or "/" in inner.value or (found and found.granularity != "day"):
        return inner
    return TimexValue("TIME", f"{inner.value}T{phrase.word('PART')}", inner.mod)


def early_units(phrase: Phrase, inner: TimexValue | None, _: Setting) -> TimexValue | None:
    """Read "the early months of 1990", and "the early hours of Sunday" as its morning."""
    if inner is None:
        return None
    day = inner.value.partition("T")[0]
    if phrase.word("UNITS") == "TH" and granularity(day) == "day":
        return TimexValue("TIME", f"{day}TMO", "START")
    return inner._replace(mod="START")


def quarter_in(phrase: Phrase, inner: TimexValue | None, setting: Setting) -> TimexValue | None:
    """Read "this year's third quarter"; a quarter without a number is the last one over."""
    if inner is None:
        return None
    number = ordinal(phrase) or ordinal(phrase.parts[-1])
    told = str(number) if number else neighbour(setting.anchor, "Q", -1)[-1]
    return TimexValue("DATE", f"{inner.value[:4]}-Q{told}")


def half_in(phrase: Phrase, inner: TimexValue | None, _: Setting) -> TimexValue | None:
    """Read "the first half of last year"; a half of all else is told by where it lies in it."""
    number = half_number(phrase)
    if inner is None or number not in HALF_MODS:
        return inner
    if len(inner.value) == len("2020"):
        return TimexValue("DATE", f"{inner.value}-H{number}")
    return inner._replace(mod=HALF_MODS[number])


def day_beside(phrase: Phrase, inner: TimexValue | None, _: Setting) -> TimexValue | None:
    """Read "the day before yesterday" and "the week before Christmas"."""
    days = interval(inner.value) if inner else None
    unit = phrase.word(*UNIT_KINDS)
    if days is None or unit.startswith("T"):
        return inner
    step = -1 if phrase.first("BEFORE") else 1
    day = days.earliest if step < 0 else days.latest
    return TimexValue("DATE", neighbour(day, unit, step))


def span_beside(phrase: Phrase, inner: TimexValue | None, _: Setting) -> TimexValue | None:
    """Read "two days before Christmas"; days from a whole month are only about that month."""
    days, found = interval(inner.value) if inner else None, length(phrase)
    if days is None or found is None or found.number is None:
        return inner
    if GRAIN_OF_UNIT.get(found.unit, 5) < GRAIN.get(days.granularity, 1):
        return inner
    step = -1 if phrase.first("BEFORE") else 1
    day = days.earliest if step < 0 else days.latest
    return TimexValue("DATE", counted_value(found, day, step))


def week_of(phrase: Phrase, inner: TimexValue | None, _: Setting) -> TimexValue | None:
    """Read "the week of March 6" and "the weekend of 4 and 5 May"."""
    days = interval(inner.value) if inner else None
    unit = phrase.word("WEEKEND") or "W"
    return TimexValue("DATE", period(days.earliest, unit)) if days else inner


def hour_date(phrase: Phrase, inner: TimexValue | None, _: Setting) -> TimexValue | None:
    """Read a time of day with its date."""
    time = phrase.first("HOUR")
    if inner is None or time is None or "/" in inner.value:
        return inner
    if granularity(inner.value) not in {"day", "time"}:
        return inner
    return on_day(time, inner.value.split("T")[0]) or inner
