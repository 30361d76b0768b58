"""A made stream: how often entities are told of, hour by hour, with bursts that are known.

Days and weeks have their rhythm, each entity its own; hours scatter by a gamma factor, as news do.
"""

import random
from math import cos, exp, log, pi
from typing import NamedTuple

HOURS_A_DAY = 24
WEEK = 7 * HOURS_A_DAY
SATURDAY = 5
# A Monday, in hours from 1970.
MONDAY = 4 * HOURS_A_DAY
RATES = (0.2, 20.0)
SCATTER = 8.0
FACTORS = (3.0, 20.0)
LENGTHS = (2, 24)
BURSTS = 2.0
WARM_DAYS = 14
APART = 24


class Truth(NamedTuple):
    """A burst that was made."""

    begins: int
    ends: int


class Made(NamedTuple):
    """Counts of one entity, hour by hour, and its bursts."""

    counts: list[int]
    bursts: list[Truth]


def made(seed: int, *, entities: int, days: int = 42) -> list[Made]:
    """Make a stream."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    return [entity(chance, days * HOURS_A_DAY) for _ in range(entities)]


def entity(chance: random.Random, hours: int) -> Made:
    """Make an entity: rate, rhythm and bursts."""
    rate = log_uniform(chance, *RATES)
    peak, depth, weekend = chance.uniform(8, 20), chance.uniform(0.4, 0.9), chance.uniform(0.4, 0.8)
    bursts = made_bursts(chance, hours)
    counts = []
    for hour in range(hours):
        rhythm = 1 + depth * cos(2 * pi * (hour % HOURS_A_DAY - peak) / HOURS_A_DAY)
        if hour % WEEK // HOURS_A_DAY >= SATURDAY:
            rhythm *= weekend
        more = next((by for (start, end), by in bursts.items() if start <= hour < end), 1.0)
        mean = rate * rhythm * more * chance.gammavariate(SCATTER, 1 / SCATTER)
        counts.append(poisson(chance, mean))
    return Made(counts, sorted(bursts))


def made_bursts(chance: random.Random, hours: int) -> dict[Truth, float]:
    """Make bursts that do not touch, each with its factor."""
    found: dict[Truth, float] = {}
    for _ in range(poisson(chance, BURSTS)):
        begins = chance.randrange(WARM_DAYS * HOURS_A_DAY, hours - LENGTHS[1])
        burst = Truth(begins, begins + chance.randint(*LENGTHS))
        if all(
            burst.begins > each.ends + APART or each.begins > burst.ends + APART for each in found
        ):
            found[burst] = log_uniform(chance, *FACTORS)
    return found


def log_uniform(chance: random.Random, least: float, most: float) -> float:
    """Choose a number whose size is evenly spread."""
    return exp(chance.uniform(log(least), log(most)))


def poisson(chance: random.Random, mean: float) -> int:
    """Choose a count: so many beats of a clock fall into one unit of time."""
    count, passed = 0, chance.expovariate(1.0)
    while passed < mean:
        count += 1
        passed += chance.expovariate(1.0)
    return count


class Score(NamedTuple):
    """How well bursts are found."""

    precision: float
    recall: float
    false_alarms: float
    """In a month of an entity."""

    @property
    def f1(self) -> float:
        """Give the harmonic mean."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def score(found: list[list[Truth]], stream: list[Made]) -> Score:
    """Hold the bursts found of each entity against those made; what overlaps is the same."""
    right = wrong = there = hit = 0
    for bursts, each in zip(found, stream, strict=True):
        late = [burst for burst in bursts if burst.begins >= WARM_DAYS * HOURS_A_DAY]
        matched = [any(overlap(burst, truth) for truth in each.bursts) for burst in late]
        right += sum(matched)
        wrong += len(matched) - sum(matched)
        there += len(each.bursts)
        hit += sum(any(overlap(burst, truth) for burst in bursts) for truth in each.bursts)
    hours = len(stream[0].counts) - WARM_DAYS * HOURS_A_DAY
    months = len(stream) * hours / (30 * HOURS_A_DAY)
    return Score(right / (right + wrong), hit / there, wrong / months)


def overlap(one: Truth, other: Truth) -> bool:
    """Tell whether two bursts have an hour in common, or touch."""
    return one.begins <= other.ends and other.begins < one.ends
