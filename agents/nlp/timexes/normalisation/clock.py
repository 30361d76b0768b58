"""Times of day: "5 p.m. EST", "6.15pm", "1400 GMT", "half past ten", "3-5pm"."""

import re

from agents.nlp.timexes.normalisation.calendar_periods import period, shifted
from agents.nlp.timexes.normalisation.intervals import interval
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting, TimexValue

NOON, HOURS, MINUTES = 12, 24, 60
CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d\d))?((?::\d\d)?(?:\.\d{1,9})?)((?:Z|[+-]\d\d:?\d\d)?)")
FIGURE_KINDS = ("DAYNUM", "CLOCK", "DECIMAL", "STROKE", "ONES", "TEENS", "FOUR", "FIGURES")
FOUR_DIGITS = frozenset({"FOUR", "FIGURES"})
HALF_HOUR, QUARTER_HOUR = 30, 15


def hour(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read a time of day alone: on the day of publication."""
    day = setting.anchor
    if phrase.word("POINT") == "24:00" and setting.direction < 0:
        # What is over at midnight was so when the day began.
        day = day and shifted(day, "D", -1)
    return on_day(phrase, period(day, "D"))


def on_day(phrase: Phrase, day: str) -> TimexValue | None:
    """Read a time of day, or from when to when, on a day; None for one that does not exist."""
    told = [clock for clock in clocks(phrase) if clock]
    days = [day, day if told[:1] < told[1:] else day_after(day)]
    times = [at(on, clock + phrase.word("ZONE")) for on, clock in zip(days, told, strict=False)]
    values = [time.value for time in times if time]
    return TimexValue("TIME", "/".join(values)) if len(values) == len(clocks(phrase)) else None


def at(day: str, clock: str) -> TimexValue | None:
    """Put a time on a day; what is written 24:00 is the next day's first minute."""
    match = CLOCK.fullmatch(clock)
    if match is None:
        return None
    hours, minutes, rest, zone = int(match[1]), match[2] or "00", match[3], match[4]
    if int(minutes) >= MINUTES or hours + (int(minutes) > 0) > HOURS:
        return None
    if hours == HOURS:
        day, hours = day_after(day), 0
    return TimexValue("TIME", f"{day}T{hours:02}:{minutes}{rest}{zone}")


def day_after(day: str) -> str:
    """Name the day after one; underspecified where that is."""
    found = interval(day)
    return period(found and shifted(found.latest, "D", 1), "D")


def clocks(phrase: Phrase) -> list[str | None]:
    """Give the one or two times of day that a phrase tells, by 24 hours."""
    if phrase.first("POINT"):
        return [phrase.word("POINT")]
    if phrase.first("PAST", "TO") and phrase.first("HALF", "QUARTER"):
        return [spoken(phrase)]
    figures = phrase.every(*FIGURE_KINDS)
    halves = [half_of_day(phrase, figure) for figure in figures]
    told = [clock(figure, half) for figure, half in zip(figures, halves, strict=True)]
    if len(told) > 1 and halves[0] is None and halves[1] is not None:
        told[0] = before(figures[0], told[1], halves[1])
    return told


def half_of_day(phrase: Phrase, figure: Phrase) -> int | None:
    """Tell where the hours of a figure count from: 0 for a.m., 12 for p.m.; None where untold."""
    written = str(figure.meaning).lower()
    if written.endswith(("am", "pm")):
        return NOON if written.endswith("pm") else 0
    place = phrase.parts.index(figure)
    beside = phrase.parts[place + 1] if place + 1 < len(phrase.parts) else None
    if beside is not None and beside.kind == "MERIDIEM":
        return int(beside.meaning)
    part = phrase.word("PART")
    return (0 if part == "MO" else NOON) if part else None


def clock(figure: Phrase, half: int | None) -> str | None:
    """Write a figure as hours and minutes."""
    text = f"{figure.meaning:04}" if figure.kind in FOUR_DIGITS else str(figure.meaning)
    match = CLOCK.fullmatch(text[:-2] if figure.kind == "STROKE" else text)
    if match is None:
        return None
    hours = int(match[1])
    return f"{hours if half is None else hours % NOON + half:02}:{match[2] or '00'}{match[3]}"


def before(figure: Phrase, end: str | None, half: int) -> str | None:
    """Write the first hour of "3-5pm" in the half of the day of its end, or in the one before."""
    same = clock(figure, half)
    return same if same is None or end is None or same < end else clock(figure, NOON - half)


def spoken(phrase: Phrase) -> str | None:
    """Read "half past ten" and "a quarter to six"; whether of morning or evening is not told."""
    hours = phrase.number("ONES", "TEENS", "DAYNUM") or 0
    minutes = HALF_HOUR if phrase.first("HALF") else QUARTER_HOUR
    if phrase.first("TO"):
        hours, minutes = hours - 1, MINUTES - minutes
    return f"{hours:02}:{minutes:02}" if 0 <= hours <= NOON else None
