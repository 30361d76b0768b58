"""What articles say of one entity in one day, article by article."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

FIVE_MINUTES = 300
HOUR = 3600
DAY = 24 * HOUR
# Sums are made anew for fewer articles, and kept for more: few entities have them in a day.
KEPT_FROM = 32


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


class Level:
    """Sums over stretches of so many seconds."""

    __slots__ = ("mentions", "seconds", "units")

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        self.mentions: dict[int, int] = {}
        self.units: dict[int, dict[str, int]] = {}

    def add(self, saying: Saying, sign: int) -> None:
        """Count a saying in, or out."""
        start = saying.at - saying.at % self.seconds
        self.mentions[start] = self.mentions.get(start, 0) + sign * saying.mentions
        units = self.units.setdefault(start, {})
        left = units.get(saying.unit, 0) + sign
        if left:
            units[saying.unit] = left
        else:
            del units[saying.unit]
        if not units:
            del self.units[start], self.mentions[start]

    def rows(self) -> list[tuple[int, int, int, int]]:
        """Give where each stretch begins, with its mentions, articles and stories."""
        return [
            (start, self.mentions[start], sum(self.units[start].values()), len(self.units[start]))
            for start in sorted(self.units)
        ]


class Sums:
    """What a day's sayings come to."""

    __slots__ = ("day", "first", "hour", "minutes", "names", "stories", "times", "types")

    def __init__(self, sayings: Iterable[Saying]) -> None:
        self.minutes, self.hour, self.day = map(Level, (FIVE_MINUTES, HOUR, DAY))
        self.names: Counter[str] = Counter()
        self.types: Counter[str] = Counter()
        self.times: dict[str, list[int]] = {}
        self.stories = [0] * 24
        """Stories by the hour, each in its first alone."""
        for each in sayings:
            self.add(each, 1)

    def add(self, saying: Saying, sign: int) -> None:
        """Count a saying in, or out."""
        for level in (self.minutes, self.hour, self.day):
            level.add(saying, sign)
        self.names[saying.name] += sign
        self.types[saying.type] += sign
        times = self.times.setdefault(saying.unit, [])
        if times:
            self.stories[min(times) % DAY // HOUR] -= 1
        (times.append if sign > 0 else times.remove)(saying.at)
        if times:
            self.stories[min(times) % DAY // HOUR] += 1
        else:
            del self.times[saying.unit]


class Day:
    """What is said of an entity in a day."""

    __slots__ = ("_sums", "sayings")

    def __init__(self) -> None:
        self.sayings: dict[str, Saying] = {}
        self._sums: Sums | None = None

    def put(self, article: str, saying: Saying) -> None:
        """Take in what an article says."""
        self.sayings[article] = saying
        if self._sums is not None:
            self._sums.add(saying, 1)

    def drop(self, article: str) -> None:
        """Leave out what an article said."""
        saying = self.sayings.pop(article)
        if self._sums is not None:
            self._sums.add(saying, -1)

    def sums(self) -> Sums:
        """Give what the sayings come to."""
        if self._sums is not None:
            return self._sums
        sums = Sums(self.sayings.values())
        if len(self.sayings) >= KEPT_FROM:
            self._sums = sums
        return sums

    def stories(self) -> list[int]:
        """Count stories by the hour, each in its first alone."""
        if self._sums is not None or len(self.sayings) >= KEPT_FROM:
            return list(self.sums().stories)
        first: dict[str, int] = {}
        for each in self.sayings.values():
            first[each.unit] = min(each.at, first.get(each.unit, each.at))
        hours = [0] * 24
        for at in first.values():
            hours[at % DAY // HOUR] += 1
        return hours


def commonest(words: Counter[str]) -> str:
    """Give the word that is there most often; of several, the longest, then the first."""
    return min(words, key=lambda word: (-words[word], -len(word), word))
