"""The rarest words and entities of an article as a vector: articles of one story point one way."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import fsum, log, sqrt

from agents.resemblance.background import background, unknown

Vector = Mapping[str, float]
"""Weights by feature, heaviest first; of length 1."""

FEATURES = 48
"""Of a story's words: 32 lose a point of B-cubed on ECB+, 64 win none."""
LEAD_WORDS = 60
"""The first words tell what an article is about, and count twice."""
LEAST_WEIGHT = 2.0
"""A word in every seventh passage is no mark of a story."""
SHORTEST = 2
DIGITS = 4


def vector_of(words: Sequence[str], entities: Mapping[str, int], share: float = 0.5) -> Vector:
    """Give the features of an article, from its words and from how often it names an entity."""
    counted = Counter(words)
    counted.update(words[:LEAD_WORDS])
    known, other = background(), unknown()
    weights = {
        word: (1 + log(count)) * weight
        for word, count in counted.items()
        if (weight := known.get(word, other)) >= LEAST_WEIGHT and len(word) >= SHORTEST
    }
    weights |= {name: share * (1 + log(count)) * other for name, count in entities.items()}
    return normalised(weights)


def normalised(weights: Mapping[str, float]) -> Vector:
    """Keep the heaviest features and bring them to length 1."""
    heaviest = sorted(weights.items(), key=lambda each: (-each[1], each[0]))[:FEATURES]
    length = sqrt(sum(weight * weight for _, weight in heaviest)) or 1.0
    return {name: round(weight / length, DIGITS) for name, weight in heaviest}


def cosine(one: Vector, features: Iterable[str], weights: Iterable[float]) -> float:
    """Give how alike two articles are, 0 to 1; the same from either side."""
    shared = [
        one[name] * weight for name, weight in zip(features, weights, strict=True) if name in one
    ]
    return round(fsum(shared), DIGITS)
