"""Contributions of articles that speak of entities."""

import random

import orjson

from streams.delivery.aggregation.contributions import Contribution
from tests.support.contributions import State

ENTITIES = ("wd:Q43", "geo:745044", "nil:ada novak")
HOUR = 3600


def mentioning(
    article: str, at: int, *entities: str, sequence: int = 1, unit: str | None = None
) -> State:
    """Give what an article says that names entities once each; one that names none says nothing."""
    given = {
        "unit": unit or article,
        "mentions": [[each, each.partition(":")[2], "GPE", 1] for each in entities],
    }
    said = orjson.dumps(given) if entities else b""
    return article, Contribution(sequence, at, at, said)


def news(count: int, seed: int, *, days: int = 30) -> list[State]:
    """Give the states of so many articles: some change, some are withdrawn, some are read anew.

    Once in a while an entity is in many of them: a burst that some of the withdrawals end.
    """
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    burst = chance.uniform(days - 5, days - 1) * 24 * HOUR
    found: list[State] = []
    for number in range(count):
        in_burst = chance.random() < 0.2
        at = int(
            burst + chance.uniform(0, 6 * HOUR) if in_burst else chance.uniform(0, days * 24 * HOUR)
        )
        names = [ENTITIES[0]] if in_burst else chance.sample(ENTITIES, chance.randint(1, 3))
        unit = f"text {number // 3}" if chance.random() < 0.3 else None
        article = f"article {number}"
        found.append(mentioning(article, at, *names, unit=unit))
        if chance.random() < 0.25:
            found.append(mentioning(article, at + 60, *names[:1], sequence=2, unit=unit))
        if chance.random() < 0.1:
            found.append(mentioning(article, at, sequence=3))
    return found
