"""Logistic regression over sparse features that are there or not."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Features = Sequence[str]
STEPS, RATE, PENALTY = 400, 0.1, 1.0
# Adam's means of the slope and of its square; none is random, so that weights come out the same.
SLOW, SLOWER, TINY = 0.9, 0.99, 1e-8


class Examples(NamedTuple):
    """Features as numbers: which example has which."""

    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    size: int

    def scores(self, weights: Vector) -> Vector:
        """Add up the weights of each example's features."""
        return np.bincount(self.rows, weights[self.columns], self.size)


def weights_of(
    examples: Sequence[Features], labels: Sequence[bool], least: int, penalty: float = PENALTY
) -> dict[str, float]:
    """Learn a weight for each feature seen at least so often."""
    counts = Counter(feature for example in examples for feature in example)
    names = [feature for feature, count in counts.items() if count >= least]
    weights = fit(numbered(examples, names), np.array(labels, np.float64), len(names), penalty)
    return dict(zip(names, weights.tolist(), strict=True))


def numbered(examples: Sequence[Features], names: Sequence[str]) -> Examples:
    """Write features as numbers; those without a name are left out."""
    columns = {name: column for column, name in enumerate(names)}
    pairs = [
        (row, columns[feature])
        for row, example in enumerate(examples)
        for feature in example
        if feature in columns
    ]
    rows, places = np.array(pairs, np.int64).T
    return Examples(rows, places, len(examples))


def fit(examples: Examples, labels: Vector, size: int, penalty: float = PENALTY) -> Vector:
    """Find the weights that make the labels likeliest, large ones penalised."""
    weights, mean, square = np.zeros((3, size))
    for step in range(1, STEPS + 1):
        chance = 1 / (1 + np.exp(-examples.scores(weights)))
        slope = np.bincount(examples.columns, (chance - labels)[examples.rows], size)
        slope += penalty * weights
        mean = SLOW * mean + (1 - SLOW) * slope
        square = SLOWER * square + (1 - SLOWER) * slope * slope
        pace = np.sqrt(square / (1 - SLOWER**step)) + TINY
        weights = weights - RATE * mean / (1 - SLOW**step) / pace
    return weights
