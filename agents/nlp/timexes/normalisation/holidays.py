"""Days with a name: fixed ones, those that move with Easter, and weekdays of a month."""

import re
from datetime import MAXYEAR, date, timedelta

from agents.nlp.timexes.normalisation.calendar_periods import (
    nth_weekday,
    period,
    shifted,
    weekday_near,
)
from agents.nlp.timexes.normalisation.years import dated, told_year
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import Setting, TimexValue

RULE = re.compile(r"(easter|\d\d-\d\d|\d\d:-?\d:\d)([+-]\d+)?(?:/(\d))?")
NEW_YEAR = "01-01"
# A past tense may tell what is made ready for a holiday in weeks, a future one what it has left.
AT_HAND = 30
SUNDAY = 7
# The weekend of a holiday: the one before it from Monday to Wednesday, else the one after.
AROUND = {1: -1, 2: -1, 3: -1, 4: 1, 5: 1, 6: 1, 7: 1}


def holiday(rule: str, year: int) -> date:
    """Give the day of a holiday: ``12-25``, ``easter-2``, ``11:4:4+1``, ``11:1:1+1/2``."""
    match = RULE.fullmatch(rule)
    if match is None:
        raise ValueError(rule)
    base, offset, _ = match.groups("0")
    return base_day(base, year) + timedelta(days=int(offset))


def base_day(base: str, year: int) -> date:
    """Give the day that a rule counts from."""
    if base == "easter":
        return easter(year)
    if ":" in base:
        month, number, weekday = map(int, base.split(":"))
        return nth_weekday(year, month, number, weekday)
    month, day = map(int, base.split("-"))
    return date(year, month, day)


def easter(year: int) -> date:
    """Compute the Sunday of Easter, Western calendar (Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - shift + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def festival(phrase: Phrase, setting: Setting) -> TimexValue:
    """Read a holiday, or its eve: of the named year, else on the side of the tense."""
    rule = phrase.word("HOLIDAY") or NEW_YEAR
    eve = phrase.first("EVE") is not None
    year = told_year(phrase, setting)
    if year is None and setting.anchor is not None:
        year = festival_year(rule, setting.anchor, setting.direction, eve=eve)
    if year is None:
        fixed = not eve and rule[:2].isdigit() and "-" in rule
        return dated(f"XXXX-{rule}" if fixed else "XXXX-XX-XX")
    day = shifted(holiday(rule, year), "D", -int(eve))
    named = phrase.number("WEEKDAY")
    if phrase.first("WEEKEND"):
        return dated(period(day and weekday_near(day, SUNDAY, AROUND[day.isoweekday()]), "WE"))
    return dated(period((day and named and weekday_near(day, named, 1)) or day, "D"))


def festival_year(rule: str, anchor: date, direction: int, *, eve: bool) -> int:
    """Pick the year of a holiday: the last one over, the next one, or the nearest."""
    every = int(rule.partition("/")[2] or 1)
    years = [
        year
        for year in range(max(anchor.year - every, 1), min(anchor.year + every, MAXYEAR) + 1)
        if year % every == 0
    ]
    ahead = {year: (holiday(rule, year) - anchor).days - eve for year in years}
    fits = [year for year in years if ahead[year] * direction >= -AT_HAND] or years
    return min(fits, key=lambda year: abs(ahead[year]))
