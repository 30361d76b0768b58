"""An expression of time."""

from typing import Literal

from streams.contract.records.base import type_of
from streams.contract.records.spans import Span


@type_of
class Timex(Span):
    """An expression of time, normalised as in TIMEX3."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    """TIMEX3 type."""
    value: str
    """TIMEX3 value, ISO 8601 based; "May 3-5" is ``2024-05-03/2024-05-05``."""
    mod: str | None
    """TIMEX3 modifier: START, MID, END, APPROX, …"""
