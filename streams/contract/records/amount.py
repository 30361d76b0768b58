"""A number of things, a sum of money, or a measure."""

from typing import Literal

from streams.contract.records.base import type_of
from streams.contract.records.spans import Span


@type_of
class Amount(Span):
    """A number of things, a sum of money, or a measure."""

    kind: Literal["count", "money", "quantity"]
    """Of things ("33 soldiers"), of money, or a measure ("160 km", "12 percent")."""
    value: float
    """In figures: "two and a half million" is 2500000."""
    unit: str | None
    """Of a measure: ``km``, ``barrel``, ``%``."""
    currency: str | None
    """ISO 4217 code, of money."""
    of: str | None
    """What is counted or measured, in the article's words; null where it does not stand there."""
    bound: Literal["exact", "approximate", "at_least", "at_most"]
    """What "about", "more than" and the like make of it."""
