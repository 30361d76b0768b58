"""How much is usual of an entity in an hour: a level, and the rhythm of day and week."""

from math import exp
from typing import NamedTuple

HOURS = 24
DAYS = 7
# 1 January 1970 was a Thursday.
FIRST_WEEKDAY = 3
SATURDAY = 5

# Chosen on made streams of 200 entities in 42 days, as all numbers below: what is older than three
# weeks tells little of the level, while a rhythm takes weeks to be seen at all.
LEVEL_KEEPS = exp(-1 / (14 * HOURS))
RHYTHM_KEEPS = exp(-1 / (21 * HOURS))
# What is believed of an entity that was never seen: an article in two days, at all hours alike.
LEAST_LEVEL = 0.02
PRIOR_HOURS = 24.0
PRIOR_OF_HOUR = 3.0
PRIOR_OF_WEEK = 60.0
LEAST_RHYTHM = 0.05
# How far hours scatter beyond chance, as the variance of their factor.
PRIOR_SCATTER = 0.25
PRIOR_OF_SCATTER = 24.0
SCATTER = (0.02, 1 / 1.5)
LEAST_TELLING = 0.3
MOST_TELLING = 4.0


class Usual(NamedTuple):
    """What is usual in an hour."""

    level: float
    """Counts an hour, all hours taken together."""
    of_day: float
    """What the hour of the day makes of it."""
    of_week: float
    """What a weekend or a working day makes of it."""
    shape: float
    """How evenly hours follow it; the smaller, the more they scatter."""

    @property
    def rhythm(self) -> float:
        """Give the factor of the hour."""
        return max(LEAST_RHYTHM, self.of_day * self.of_week)

    @property
    def mean(self) -> float:
        """Give the count that is usual."""
        return self.level * self.rhythm


class Weighted:
    """A sum and the weight of what is in it, of which old parts fade."""

    __slots__ = ("total", "weight")

    def __init__(self) -> None:
        self.total = 0.0
        self.weight = 0.0

    def add(self, value: float, keeps: float, weight: float = 1.0) -> None:
        """Let fade what is there and add a value."""
        self.total = self.total * keeps + value * weight
        self.weight = self.weight * keeps + weight


class Baseline:
    """Learns what is usual from hours in their order."""

    def __init__(self) -> None:
        self.level = Weighted()
        self.scatter = Weighted()
        self.weekend = Weighted()
        self.working = Weighted()
        self.totals = [0.0] * HOURS
        self.weights = [0.0] * HOURS
        # The sums by hour fade together: what is added later counts for more instead.
        self.gain = 1.0

    def usual(self, hour: int) -> Usual:
        """Give what is usual in an hour, counted from 1970."""
        level = (self.level.total + LEAST_LEVEL * PRIOR_HOURS) / (self.level.weight + PRIOR_HOURS)
        week = self._of_week(hour)
        of_week = (week.total + PRIOR_OF_WEEK) / (week.weight * level + PRIOR_OF_WEEK)
        scatter = (self.scatter.total + PRIOR_SCATTER * PRIOR_OF_SCATTER) / (
            self.scatter.weight + PRIOR_OF_SCATTER
        )
        least, most = SCATTER
        return Usual(
            level, self._of_day(hour % HOURS, level), of_week, 1 / min(most, max(least, scatter))
        )

    def learn(self, hour: int, count: int, usual: Usual) -> None:
        """Take an hour's count into what is usual; ``usual`` is what was so before."""
        mean = usual.mean
        self.level.add(count / usual.rhythm, LEVEL_KEEPS)
        self._of_week(hour).add(count / max(2 * LEAST_RHYTHM, usual.of_day), RHYTHM_KEEPS)
        self.gain /= RHYTHM_KEEPS
        self.totals[hour % HOURS] += count / max(4 * LEAST_RHYTHM, usual.of_week) * self.gain
        self.weights[hour % HOURS] += self.gain
        if mean > LEAST_TELLING:
            excess = ((count - mean) ** 2 - mean) / mean**2
            telling = max(-MOST_TELLING, min(MOST_TELLING, excess))
            self.scatter.add(telling, RHYTHM_KEEPS, min(1.0, mean))

    def copy(self) -> "Baseline":
        """Give another that goes on from here."""
        other = Baseline.__new__(Baseline)
        for name, value in vars(self).items():
            setattr(other, name, copied(value))
        return other

    def _of_day(self, hour: int, level: float) -> float:
        """Give the factor of an hour of the day, smoothed with the hours beside it."""
        totals, weights, after = self.totals, self.weights, (hour + 1) % HOURS
        total = totals[hour] + (totals[hour - 1] + totals[after]) / 2
        weight = weights[hour] + (weights[hour - 1] + weights[after]) / 2
        return (total / self.gain + PRIOR_OF_HOUR) / (weight / self.gain * level + PRIOR_OF_HOUR)

    def _of_week(self, hour: int) -> Weighted:
        weekday = (hour // HOURS + FIRST_WEEKDAY) % DAYS
        return self.weekend if weekday >= SATURDAY else self.working


def copied(value: object) -> object:
    """Copy a part of a baseline."""
    if isinstance(value, Weighted):
        other = Weighted()
        other.total, other.weight = value.total, value.weight
        return other
    return list(value) if isinstance(value, list) else value
