"""Two dates that are the ends of a range: "from Tuesday to Friday", "between 2010 and 2014"."""

from datetime import date
from typing import NamedTuple

from agents.nlp.timexes.normalisation.calendar_periods import shifted, weekday_near
from agents.nlp.timexes.normalisation.intervals import Interval, granularity, interval
from agents.nlp.timexes.normalisation.years import YEAR_POINTERS
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.timex_value import TimexValue

JUNCTIONS = frozenset({"and", "or", ",", ", and", ", or", "&"})
CONNECTORS = frozenset({"and", "to", "through", "thru", "until", "till", "up to", "-", "\u2013"})
LONGEST_GAP = len(" through the ")
BETWEEN = ("between ", "between the ")
OPENINGS = (*BETWEEN, "from ", "from the ")
WEEKLY_RULES = frozenset({"weekday"})
OF_WEEK = frozenset({"weekday_of_week"})
YEARLY_RULES = frozenset({"month_day", "day_month", "month", "season", "holiday", "quarter"})
POINTS = frozenset({"DATE", "TIME"})
WEEK, YEAR = "W", "Y"
MOVABLE = frozenset("e:")
DAY, YEAR_DIGITS = len("2020-03-10"), len("2020")


class Ends(NamedTuple):
    """The values of two dates that tell something of each other."""

    first: str
    last: str
    joined: bool
    """Whether they are the ends of a range."""


class Reading(NamedTuple):
    """A phrase with what was read of it."""

    phrase: Phrase
    value: TimexValue
    direction: int
    """Where the tense points."""

    def with_value(self, value: str) -> "Reading":
        """Give it a value that another date has told: its year then tells of one before it."""
        year = Phrase("FOUR", self.phrase.end, self.phrase.end, value[:YEAR_DIGITS])
        phrase = self.phrase._replace(parts=(*self.phrase.parts, year))
        return Reading(phrase, self.value._replace(value=value), self.direction)


def ends_of(text: str, start: Reading, end: Reading, anchor: date | None) -> Ends | None:
    """Give the values of two dates in their order; None where neither tells of the other."""
    if not {start.value.type, end.value.type} <= POINTS:
        return None
    if "/" in start.value.value + end.value.value:
        return None
    gap = text[start.phrase.end : end.phrase.start]
    if len(gap) > LONGEST_GAP:
        return None
    connector = gap.strip().lower().removesuffix(" the").strip()
    if connector.strip(", ") in CONNECTORS:
        connector = connector.strip(", ")
    before = text[max(start.phrase.start - len(BETWEEN[-1]), 0) : start.phrase.start].lower()
    if connector in JUNCTIONS and not (connector == "and" and before.endswith(BETWEEN)):
        return listed(start, end)
    if connector not in CONNECTORS:
        return None
    # "Friday to December's figures" is no range, "from Friday to the end of May" is one.
    alike = granularity(start.value.value) == granularity(end.value.value)
    return fitted(start, end, anchor) if alike or before.endswith(OPENINGS) else None


def listed(start: Reading, end: Reading) -> Ends | None:
    """Join "Monday and Tuesday"; "May and June 2023" are both of that year."""
    first, last = start.value.value, end.value.value
    one, two = interval(first), interval(last)
    if one is None or two is None or one.granularity != two.granularity:
        return None
    step = recurrence(start.phrase)
    if (step == YEAR and told_year(end.phrase)) or (step == WEEK and end.phrase.rule in OF_WEEK):
        first = beside(first, step, two.latest, -1)
        one = interval(first)
    if one is None or {start.value.type, end.value.type} != {"DATE"}:
        return None
    # Of two periods, the second begins when the first ends.
    return Ends(first, last, shifted(one.latest, "D", 1) == two.earliest)


def fitted(start: Reading, end: Reading, anchor: date | None) -> Ends | None:
    """Bring the ends in their order: each, as far as its week or year is not told."""
    first, last = start.value.value, end.value.value
    one, two = interval(first), interval(last)
    if one is None or two is None:
        return None
    step, other = recurrence(end.phrase), recurrence(start.phrase)
    if step is not None and (step in (other, YEAR) or two.earliest < one.earliest):
        last = beside(last, step, one.earliest, 1)
        if step == other and is_ahead(interval(last), start.direction, anchor):
            first, last = moved(first, step, -1), moved(last, step, -1)
    elif step is None and other is not None:
        first = beside(first, other, two.latest, -1)
    joined = interval(f"{first}/{last}")
    return Ends(first, last, joined=True) if joined and first != last else None


def is_ahead(found: Interval | None, direction: int, anchor: date | None) -> bool:
    """Tell whether what is told in the past tense would lie in the future."""
    return bool(found and anchor and direction < 0 and found.earliest > anchor)


def recurrence(phrase: Phrase) -> str | None:
    """Tell after which unit a date comes again, where it does not tell which one it is."""
    if phrase.rule in WEEKLY_RULES:
        return WEEK
    if phrase.rule in YEARLY_RULES and not told_year(phrase):
        # Easter is of another day each year.
        return YEAR if MOVABLE.isdisjoint(phrase.word("HOLIDAY")) else None
    inner = phrase.first("DATE")
    return recurrence(inner) if inner else None


def told_year(phrase: Phrase) -> bool:
    """Tell whether a date of the year, or one in a phrase, tells which year."""
    inner = phrase.first("DATE")
    if inner is not None:
        return told_year(inner)
    told = phrase.first("FOUR", "SHORTYEAR", *YEAR_POINTERS) is not None
    return told and phrase.rule in (YEARLY_RULES | {"month_year", "season_year"})


def beside(value: str, step: str, day: date, side: int) -> str:
    """Give the next (1) or the last (-1) of the periods that come again, seen from a day."""
    if step == WEEK:
        weekday = date.fromisoformat(value[:DAY]).isoweekday()
        near = weekday_near(day, weekday, side, strict=True)
        return f"{near.isoformat()}{value[DAY:]}" if near else value
    for year in (day.year, day.year + side):
        near_value = f"{year:04}{value[YEAR_DIGITS:]}"
        found = interval(near_value)
        if found and (found.latest >= day if side > 0 else found.earliest <= day):
            return near_value
    return value


def moved(value: str, step: str, count: int) -> str:
    """Move a value by weeks or years."""
    if step == WEEK:
        day = shifted(date.fromisoformat(value[:DAY]), "W", count)
        return f"{day.isoformat()}{value[DAY:]}" if day else ""
    return f"{int(value[:YEAR_DIGITS]) + count:04}{value[YEAR_DIGITS:]}"
