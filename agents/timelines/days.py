"""The times of events, to be compared."""

from datetime import date

from agents.timelines.contribution import Told

BASES = {"expression": 2, "inherited": 1, "publication": 1}
TODAY = 10
"""Characters of a value up to its day: the hour tells no other event apart."""


def value_of(event: Told) -> str | None:
    """Give the time of an event, to the day; the first of a range. None for one of no year."""
    if event.value is None or (event.earliest is None and event.latest is None):
        return None
    return event.value.split("/")[0][:TODAY]


def exactness(event: Told) -> tuple[int, int, int]:
    """Rank what an article says of when: by an expression, to the day, of few days."""
    days = length(event)
    return BASES.get(event.basis or "", 0), -1 if days is None else 0, -(days or 0)


def length(event: Told) -> int | None:
    """Count the days that the time of an event allows."""
    if event.earliest is None or event.latest is None:
        return None
    return (date.fromisoformat(event.latest) - date.fromisoformat(event.earliest)).days


def is_before(one: Told, other: Told) -> bool | None:
    """Tell which of two events came first; None where their times have a day in common."""
    if one.latest and other.earliest and one.latest < other.earliest:
        return True
    if other.latest and one.earliest and other.latest < one.earliest:
        return False
    return None
