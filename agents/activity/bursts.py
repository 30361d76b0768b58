"""Find when an entity is spoken of more than usual: a burst opens, grows and closes.

What is counted is stories, hour by hour. Hours of a burst do not teach what is usual.
"""

from collections.abc import Iterable
from typing import NamedTuple

from agents.activity.baseline import Baseline, Usual
from agents.activity.probability import surprise

# Zeros after the point of the probability at which a burst opens, of an hour and of the last hours
# together. Chosen on made streams of 200 entities in 42 days: false alarms at most 0.05 an
# entity and month.
OPENS = 5.0
OPENS_TOGETHER = 4.8
TOGETHER = 6
# Hours together scatter less than one, though more than if each were by itself.
TOGETHER_SHAPE = TOGETHER**0.7
FEWEST = 4
CLOSES = 1.4
QUIET_HOURS = 2
MOST_HOURS = 7 * 24
"""What lasts longer is usual from then on."""
# Before that nothing is usual.
FIRST_HOURS = 48


class Found(NamedTuple):
    """A burst."""

    opened: int
    """The first hour that is more than usual, counted from 1970."""
    closed: int | None
    """The first quiet hour after it; None while it goes on."""
    stories: int
    """Stories counted in it."""
    expected: float
    """Stories that were usual."""
    surprise: float
    """Zeros after the point of the least probability of its hours."""
    level: float
    """What was usual an hour when it opened."""
    rhythm: float
    """What the hour in which it opened makes of it."""


class Open:
    """A burst that goes on."""

    __slots__ = ("expected", "hour", "quiet", "stories", "surprise", "usual")

    def __init__(self, hour: int, usual: Usual) -> None:
        self.hour = hour
        self.usual = usual
        self.quiet = 0
        self.stories = 0
        self.expected = 0.0
        self.surprise = 0.0

    def grow(self, count: int, mean: float, surprise: float) -> None:
        """Take an hour in."""
        self.stories += count
        self.expected += mean
        self.surprise = max(self.surprise, surprise)

    def found(self, closed: int | None) -> Found:
        """Give what it is so far."""
        return Found(
            self.hour,
            closed,
            self.stories,
            self.expected,
            self.surprise,
            self.usual.level,
            self.usual.rhythm,
        )


class Watch:
    """Follows the hours of one entity."""

    def __init__(self, hour: int) -> None:
        """Begin with an hour, of which nothing is known."""
        self.began = self.hour = self.known_since = hour
        self.baseline = Baseline()
        self.last: list[tuple[int, float]] = []
        self.open: Open | None = None
        self.closed: list[Found] = []

    def follow(self, counts: Iterable[int]) -> None:
        """Take in the hours that come next and are over."""
        for count in counts:
            self._step(count, is_over=True)
            self.hour += 1

    def found(self, count: int) -> list[Found]:
        """Give the bursts so far, with what the hour has that is not over; that ends the watch."""
        self._step(count, is_over=False)
        return [*self.closed, *([self.open.found(None)] if self.open else [])]

    def copy(self) -> "Watch":
        """Give another that goes on from here."""
        other = Watch.__new__(Watch)
        other.began, other.hour, other.known_since = self.began, self.hour, self.known_since
        other.baseline = self.baseline.copy()
        other.last, other.closed = list(self.last), list(self.closed)
        other.open = None
        if self.open:
            other.open = Open(self.open.hour, self.open.usual)
            for name in ("quiet", "stories", "expected", "surprise"):
                setattr(other.open, name, getattr(self.open, name))
        return other

    def _step(self, count: int, *, is_over: bool) -> None:
        usual = self.baseline.usual(self.hour)
        unlikely = surprise(count, usual.mean, usual.shape)
        self.last = [*self.last[1 - TOGETHER :], (count, usual.mean)]
        if self.open is None:
            together = self._together(usual.shape) if count else 0.0
            if self.hour - self.known_since >= FIRST_HOURS and (
                (count >= FEWEST and unlikely >= OPENS) or together >= OPENS_TOGETHER
            ):
                self.open = Open(self.hour, usual)
                unlikely = max(unlikely, together)
        if self.open is None:
            if is_over:
                self.baseline.learn(self.hour, count, usual)
            return
        self.open.grow(count, usual.mean, unlikely)
        if is_over:
            self._rest(is_quiet=unlikely < CLOSES)

    def _rest(self, *, is_quiet: bool) -> None:
        """Close the burst once it was quiet for some hours, or lasts too long."""
        burst = self.open
        if burst is None:
            return
        burst.quiet = burst.quiet + 1 if is_quiet else 0
        lasts_too_long = self.hour + 1 - burst.hour == MOST_HOURS
        if burst.quiet == QUIET_HOURS or lasts_too_long:
            self.closed.append(burst.found(self.hour + 1 - burst.quiet))
            self.open = None
            self.last = []
        if lasts_too_long:
            self.baseline = Baseline()
            self.known_since = self.hour + 1

    def _together(self, shape: float) -> float:
        """Give how unlikely the last hours are together."""
        count = sum(count for count, _ in self.last)
        if count < FEWEST:
            return 0.0
        return surprise(count, sum(mean for _, mean in self.last), shape * TOGETHER_SHAPE)
