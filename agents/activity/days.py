"""What articles say of one entity in one day, article by article."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

HOUR = 3600
DAY = 24 * HOUR


class Saying(NamedTuple):
    """What one article says of an entity."""

    at: int
    """When, in seconds since 1970."""
    unit: str
    """What copies of one text share."""
    name: str
    """The entity's name there."""
    type: str
    """Its type there."""
    mentions: int
    """How often."""


class Count(NamedTuple):
    """What a stretch of time holds."""

    mentions: int
    articles: int
    stories: int


class Day:
    """What is said of an entity in a day."""

    __slots__ = ("sayings",)

    def __init__(self) -> None:
        self.sayings: dict[str, Saying] = {}

    @property
    def units(self) -> set[str]:
        """Give the texts that are told in the day."""
        return {each.unit for each in self.sayings.values()}

    def counts(self, seconds: int) -> dict[int, Count]:
        """Count stretches of so many seconds in which something is said, by their beginning."""
        stretches: dict[int, list[Saying]] = {}
        for each in self.sayings.values():
            stretches.setdefault(each.at - each.at % seconds, []).append(each)
        return {start: count_of(stretches[start]) for start in sorted(stretches)}

    def hours(self, told: set[str]) -> list[int]:
        """Count stories by the hour, each in its first alone and none that was told before."""
        first: dict[str, int] = {}
        for each in self.sayings.values():
            if each.unit not in told:
                first[each.unit] = min(each.at, first.get(each.unit, each.at))
        hours = [0] * 24
        for at in first.values():
            hours[at % DAY // HOUR] += 1
        return hours


def count_of(sayings: Iterable[Saying]) -> Count:
    """Count what some articles say."""
    said = list(sayings)
    units = {each.unit for each in said}
    return Count(sum(each.mentions for each in said), len(said), len(units))


def commonest(words: Iterable[str]) -> str:
    """Give the word that is there most often; of several, the longest, then the first."""
    counts = Counter(words)
    return min(counts, key=lambda word: (-counts[word], -len(word), word))
