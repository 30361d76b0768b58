"""Expressions made of others: "early Tuesday morning", "the end of 1990", "5 p.m. Friday"."""

from agents.nlp.timexes.normalisation.calendar_periods import neighbour, period
from agents.nlp.timexes.normalisation.dates import day_number
from agents.nlp.timexes.normalisation.durations import UNIT_KINDS
from agents.nlp.timexes.normalisation.intervals import interval
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting, TimexValue

NOON, HOURS, MINUTES = 12, 24, 60


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
    if inner.type != "DATE" or (found and found.granularity != "day"):
        return inner
    return TimexValue("TIME", f"{inner.value}T{phrase.word('PART')}", inner.mod)


def quarter_in(phrase: Phrase, inner: TimexValue | None, setting: Setting) -> TimexValue | None:
    """Read "this year's third quarter"; a quarter without a number is the last one over."""
    if inner is None:
        return None
    number = day_number(phrase) or day_number(phrase.parts[-1])
    told = str(number) if number else neighbour(setting.anchor, "Q", -1)[-1]
    return TimexValue("DATE", f"{inner.value[:4]}-Q{told}")


def half_in(phrase: Phrase, inner: TimexValue | None, _: Setting) -> TimexValue | None:
    """Read "the first half of last year"."""
    number = day_number(phrase)
    halved = inner is not None and number in {1, 2} and len(inner.value) == len("2020")
    return TimexValue("DATE", f"{inner.value}-H{number}") if inner and halved else inner


def day_beside(phrase: Phrase, inner: TimexValue | None, _: Setting) -> TimexValue | None:
    """Read "the day before yesterday"."""
    days = interval(inner.value) if inner else None
    if days is None or phrase.word("UNIT").startswith("T"):
        return inner
    step = -1 if phrase.first("BEFORE") else 1
    day = days.earliest if step < 0 else days.latest
    return TimexValue("DATE", neighbour(day, phrase.word("UNIT"), step))


def week_of(_: Phrase, inner: TimexValue | None, __: Setting) -> TimexValue | None:
    """Read "the week of March 6"."""
    days = interval(inner.value) if inner else None
    return TimexValue("DATE", period(days.earliest, "W")) if days else inner


def hour_value(phrase: Phrase) -> str | None:
    """Read a time of day as hours and minutes; None for an hour that does not exist."""
    if phrase.first("POINT"):
        return phrase.word("POINT")
    text = phrase.word("DAYNUM", "CLOCK", "STROKE", "ONES")
    half = phrase.number("MERIDIEM")
    if phrase.first("PART"):
        half = 0 if phrase.word("PART") == "MO" else NOON
    if text.endswith(("am", "pm")):
        half, text = (NOON if text.endswith("pm") else 0), text[:-2]
    hours, _, rest = text.partition(":")
    hour = int(hours)
    if half is not None:
        hour = hour % NOON + half
    minutes = rest or "00"
    return f"{hour:02}:{minutes}" if hour <= HOURS and int(minutes[:2]) < MINUTES else None


def hour(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read a time of day alone: on the day of publication."""
    value = hour_value(phrase)
    return (value and TimexValue("TIME", f"{period(setting.anchor, 'D')}T{value}")) or None


def hour_date(phrase: Phrase, inner: TimexValue | None, _: Setting) -> TimexValue | None:
    """Read a time of day with its date."""
    time = phrase.first("HOUR")
    value = hour_value(time) if time else None
    if inner is None or value is None:
        return inner
    return TimexValue("TIME", f"{inner.value.split('T')[0]}T{value}")
