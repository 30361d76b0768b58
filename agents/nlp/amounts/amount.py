"""What the component finds."""

from typing import Literal, NamedTuple

Kind = Literal["count", "money", "quantity"]
Bound = Literal["exact", "approximate", "at_least", "at_most"]


class Amount(NamedTuple):
    """A number of things, a sum of money, or a measure."""

    start: int
    """Its first word: a sign of money is part of it."""
    end: int
    """One past its last: the unit, or the noun that is counted."""
    kind: Kind
    value: float
    unit: str | None
    """Of a measure."""
    currency: str | None
    """ISO 4217 code, of money."""
    of: str | None
    """What is counted or measured."""
    bound: Bound
