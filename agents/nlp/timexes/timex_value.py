"""What an expression of time is read against, and what is read from it."""

from datetime import date
from typing import NamedTuple


class Setting(NamedTuple):
    """What the text around an expression tells about its value."""

    anchor: date | None = None
    """The day the article was published."""
    direction: int = 0
    """Where the tense points: -1 past, 1 future, 0 unknown."""
    mentioned: str | None = None
    """The value of the date named before."""
    quarter: str | None = None
    """The latest quarter of a year named before."""


class TimexValue(NamedTuple):
    """The TIMEX3 attributes of an expression."""

    type: str
    value: str
    mod: str | None = None
