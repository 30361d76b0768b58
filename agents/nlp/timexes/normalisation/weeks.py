"""Days that are whole weeks from another: "Monday week", "a week on Friday", "a year ago today"."""

from datetime import date

from agents.nlp.timexes.normalisation.calendar_periods import shifted, weekday_near
from agents.nlp.timexes.normalisation.durations import Length, length
from agents.nlp.timexes.normalisation.weekdays import day_of, in_week
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting, TimexValue

WEEKS = {"W": 1, "FN": 2}
DAYS, HALF_WEEK = 7, 3


def weekday_week(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "Monday week", a week on from Monday, and "last Monday week", a week back from it."""
    step = -1 if phrase.first("LAST") or phrase.number("TODAY") == -1 else 1
    day = base_day(phrase, step, setting)
    return day_of(day and shifted(day, phrase.word("WEEK"), step))


def weeks_from(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "a week on Tuesday", "two weeks from Friday" and "a year ago today"."""
    found = length(phrase)
    step = -1 if phrase.first("AGO", "LAST") else 1
    day = base_day(phrase, step, setting)
    if found is None or found.number is None or day is None:
        return day_of(None)
    told = phrase.first("AGO") is not None and phrase.first("WEEKDAY") is not None
    if found.unit.startswith("T") or (found.unit == "D" and told):
        # "Two days ago on Tuesday" was Tuesday.
        return day_of(day)
    return day_of(shifted(day, found.unit, step * int(found.number)))


def weekday_weeks(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "Saturday in three weeks": of the week that lies so many on."""
    found, anchor = length(phrase), setting.anchor
    week = anchor and found and shifted(anchor, "W", weeks_in(found))
    return day_of(week and in_week(week, phrase.number("WEEKDAY") or 1))


def weeks_ago_on(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "two weeks ago on Friday": the Friday nearest to two weeks ago."""
    found, anchor = length(phrase), setting.anchor
    weeks = weeks_in(found) if found else 0
    if weeks <= 1 or anchor is None:
        return weeks_from(phrase, setting)
    latest = shifted(anchor, "D", HALF_WEEK - DAYS * weeks)
    return day_of(latest and weekday_near(latest, phrase.number("WEEKDAY") or 1, -1))


def weeks_in(found: Length) -> int:
    """Give how many weeks a length has that counts in them."""
    return int(found.number or 0) * WEEKS.get(found.unit, 1)


def base_day(phrase: Phrase, step: int, setting: Setting) -> date | None:
    """Give the day that weeks are counted from: a weekday next to the article's, or today."""
    if setting.anchor is None:
        return None
    number = phrase.number("WEEKDAY")
    if number is None:
        return shifted(setting.anchor, "D", phrase.number("TODAY") or 0)
    strict = step > 0 or phrase.first("LAST") is not None
    return weekday_near(setting.anchor, number, step, strict=strict)
