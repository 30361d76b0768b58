"""Whether confidence warns: how often what is said with it is right, in each tenth of it.

An item is right where the scorer of its part says so. The measure is the largest difference between
mean confidence and share of right ones over the tenths that hold enough items to tell.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

FEWEST_ITEMS = 50
TENTHS = 10


class Bin(NamedTuple):
    """The items of a tenth."""

    size: int
    confidence: float
    """Mean confidence."""
    accuracy: float
    """Share of right ones."""


def bins(items: Iterable[tuple[float, bool]]) -> list[Bin]:
    """Part items, each a confidence and whether it is right, into tenths; empty ones left out."""
    parts: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, is_right in items:
        parts[min(int(confidence * TENTHS), TENTHS - 1)].append((confidence, is_right))
    return [
        Bin(
            len(part),
            sum(confidence for confidence, _ in part) / len(part),
            sum(is_right for _, is_right in part) / len(part),
        )
        for _, part in sorted(parts.items())
    ]


def largest_gap(found: Iterable[Bin]) -> float:
    """Return the largest difference of confidence and accuracy among the bins that can tell."""
    gaps = [abs(each.confidence - each.accuracy) for each in found if each.size >= FEWEST_ITEMS]
    return max(gaps, default=0.0)
