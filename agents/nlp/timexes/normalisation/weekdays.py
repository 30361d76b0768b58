"""Weekdays, alone and counted in weeks: "Friday", "Tuesday of last week", "a week on Monday"."""

from datetime import date

from agents.nlp.timexes.normalisation.calendar_periods import period, shifted, weekday_near
from agents.nlp.timexes.normalisation.dates import with_part
from agents.nlp.timexes.normalisation.durations import Length, length
from agents.nlp.timexes.normalisation.pointers import origin, pointed_step
from agents.nlp.timexes.normalisation.years import dated
from agents.nlp.timexes.recognition import numerals
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting, TimexValue

WEEKDAY_KINDS = ("WEEKDAY", "SHORTDAY")
WEEKS = {"W": 1, "FN": 2}


def weekday(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read a weekday: the last one before the article, or the next one where the tense says so."""
    number = phrase.number(*WEEKDAY_KINDS) or 1
    if setting.anchor is None:
        return dated(f"XXXX-WXX-{number}")
    return day_of(weekday_near(setting.anchor, number, setting.direction or -1))


def day_of(day: date | None) -> TimexValue:
    """Give a day."""
    return dated(period(day, "D"))


def pointed_weekday(phrase: Phrase, step: int, setting: Setting) -> TimexValue:
    """Read "last Friday": before today; "this Friday": on the side of the tense."""
    number = phrase.number(*WEEKDAY_KINDS) or 1
    if setting.anchor is None:
        return dated(f"XXXX-WXX-{number}")
    side = step or setting.direction or 1
    return day_of(weekday_near(setting.anchor, number, side, strict=bool(step)))


def weekday_of_week(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "Tuesday of last week", "last week on Friday", "Monday night next week"."""
    number = phrase.number("WEEKDAY") or 1
    day = origin(phrase, setting)
    if day is None:
        return with_part(f"XXXX-WXX-{number}", phrase)
    step = 2 * (-1 if phrase.first("BEFORE") else 1)
    step = step if phrase.first("BEFORE", "AFTER") else pointed_step(phrase)
    return with_part(period(in_week(shifted(day, "W", step), number), "D"), phrase)


def in_week(day: date | None, weekday: int) -> date | None:
    """Give the weekday of the week that a day lies in."""
    return day and shifted(day, "D", weekday - day.isoweekday())


def weekday_week(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "Monday week", a week on from Monday, and "last Monday week", a week back from it."""
    step = -1 if phrase.first("LAST") or phrase.number("TODAY") == -1 else 1
    day = base_day(phrase, step, setting)
    return day_of(day and shifted(day, phrase.word("WEEK"), step))


def weekday_last(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "Monday last" and "Friday next"."""
    return pointed_weekday(phrase, -1 if phrase.first("LAST") else 1, setting)


def weekdays_ago(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "two Sundays ago"."""
    step = -1 if phrase.first("AGO") else 1
    if setting.anchor is None:
        return day_of(None)
    day = weekday_near(setting.anchor, phrase.number("WEEKDAYS") or 1, step, strict=True)
    return day_of(day and shifted(day, "W", step * (int(numerals.number(phrase.parts[0])) - 1)))


def weeks_from(phrase: Phrase, setting: Setting) -> TimexValue | None:
    """Read "a week on Tuesday", "three weeks ago on Tuesday", "Saturday in three weeks"."""
    found = length(phrase)
    step = -1 if phrase.first("AGO", "LAST") else 1
    day = base_day(phrase, step, setting)
    if found is None or found.number is None or day is None or setting.anchor is None:
        return day_of(None)
    if phrase.first("IN"):
        week = shifted(setting.anchor, "W", weeks_in(found))
        return day_of(in_week(week, phrase.number("WEEKDAY") or 1))
    unit, count = ("W", weeks_in(found)) if found.unit in WEEKS else (found.unit, found.number)
    told = phrase.first("AGO") and phrase.first("WEEKDAY")
    if unit.startswith("T") or (unit == "D" and told):
        # "Two days ago on Tuesday" was Tuesday.
        return day_of(day)
    return day_of(shifted(day, unit, step * int(count)))


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


def weekday_range(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read "Monday-Friday": what is over has ended when it is told of."""
    first, last = [int(part.meaning) for part in phrase.every(*WEEKDAY_KINDS)]
    if setting.anchor is None:
        return dated(f"XXXX-WXX-{first}/XXXX-WXX-{last}")
    start = weekday_near(setting.anchor, first, setting.direction or -1)
    end = start and weekday_near(start, last, 1)
    if setting.direction < 0 and end and end > setting.anchor:
        start, end = start and shifted(start, "W", -1), shifted(end, "W", -1)
    return dated(f"{period(start, 'D')}/{period(end, 'D')}")
