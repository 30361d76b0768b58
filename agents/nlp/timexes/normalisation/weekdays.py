"""Weekdays: "Friday", "Tuesday of last week", "two Sundays ago", "Monday-Friday"."""

from datetime import date

from agents.nlp.timexes.normalisation.calendar_periods import period, shifted, weekday_near
from agents.nlp.timexes.normalisation.dates import with_part
from agents.nlp.timexes.normalisation.pointers import origin, pointed_step
from agents.nlp.timexes.normalisation.years import dated
from agents.nlp.timexes.recognition import numerals
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting, TimexValue

WEEKDAY_KINDS = ("WEEKDAY", "SHORTDAY")


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
