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


class Row(NamedTuple):
    """What a stretch of time holds."""

    start: int
    """When it begins, in seconds since 1970."""
    mentions: int
    articles: int
    stories: int


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

    def rows(self) -> list[Row]:
        """Give what the stretches hold, in their order."""
        return [
            Row(start, self.mentions[start], sum(units.values()), len(units))
            for start, units in sorted(self.units.items())
        ]


class Sums:
    """What a day's sayings come to."""

    __slots__ = ("levels", "names", "stories", "times", "types")

    def __init__(self, sayings: Iterable[Saying]) -> None:
        self.levels = {seconds: Level(seconds) for seconds in (FIVE_MINUTES, HOUR, DAY)}
        self.names: Counter[str] = Counter()
        self.types: Counter[str] = Counter()
        self.times: dict[str, list[int]] = {}
        self.stories = [0] * 24
        """Stories by the hour, each in its first alone."""
        for each in sayings:
            self.add(each, 1)

    def add(self, saying: Saying, sign: int) -> None:
        """Count a saying in, or out."""
        for level in self.levels.values():
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

    def rows(self, seconds: int) -> list[Row]:
        """Give what stretches of so many seconds hold, five minutes, an hour or all, in order."""
        sums = self._kept()
        return sums.levels[seconds].rows() if sums else rows_of(self.sayings.values(), seconds)

    def name(self) -> str:
        """Give the name under which most articles tell of the entity."""
        sums = self._kept()
        return commonest(sums.names if sums else Counter(e.name for e in self.sayings.values()))

    def type(self) -> str:
        """Give the type that most articles give the entity."""
        sums = self._kept()
        return commonest(sums.types if sums else Counter(e.type for e in self.sayings.values()))

    def stories(self) -> list[int]:
        """Count stories by the hour, each in its first alone."""
        sums = self._kept()
        if sums is not None:
            return list(sums.stories)
        first: dict[str, int] = {}
        for each in self.sayings.values():
            first[each.unit] = min(each.at, first.get(each.unit, each.at))
        hours = [0] * 24
        for at in first.values():
            hours[at % DAY // HOUR] += 1
        return hours

    def _kept(self) -> Sums | None:
        """Give the sums that are kept where there is much to add up."""
        if self._sums is None and len(self.sayings) >= KEPT_FROM:
            self._sums = Sums(self.sayings.values())
        return self._sums


def rows_of(sayings: Iterable[Saying], seconds: int) -> list[Row]:
    """Add up a few sayings."""
    found: dict[int, tuple[int, int, set[str]]] = {}
    for each in sayings:
        start = each.at - each.at % seconds
        mentions, articles, units = found.get(start) or (0, 0, set())
        units.add(each.unit)
        found[start] = mentions + each.mentions, articles + 1, units
    return [
        Row(start, mentions, articles, len(units))
        for start, (mentions, articles, units) in sorted(found.items())
    ]


def commonest(words: Counter[str]) -> str:
    """Give the word that is there most often; of several, the longest, then the first."""
    there = [word for word, count in words.items() if count]
    return min(there, key=lambda word: (-words[word], -len(word), word))
