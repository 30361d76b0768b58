"""The names of an article, and which of those that overlap are kept."""

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Literal, NamedTuple

from agents.nlp.entities.lexicon.gazetteer import Known
from agents.nlp.entities.lexicon.gender import EITHER

Source = Literal["model", "gazetteer", "designation", "context", "repeat"]
TRUST = ("gazetteer", "designation", "context", "model")


class Name(NamedTuple):
    """A stretch of tokens that names something."""

    start: int
    end: int
    type: str
    text: str
    """Its words as they stand."""
    source: Source
    """What found it."""
    known: Known | None = None
    """What is known of the name beforehand."""
    gender: str = EITHER
    """What the form of address before it tells."""


def without_overlaps(names: Iterable[Name]) -> list[Name]:
    """Keep of overlapping names the longest, then the best known; sort what is kept."""
    kept: list[Name] = []
    for chain in chains(sorted(names, key=attrgetter("start"))):
        kept += chain if len(chain) == 1 else best_of(chain)
    return kept


def chains(names: Iterable[Name]) -> Iterator[list[Name]]:
    """Put names in the order they start in together as far as each overlaps another."""
    chain: list[Name] = []
    end = 0
    for name in names:
        if chain and name.start >= end:
            yield chain
            chain = []
        chain.append(name)
        end = max(end, name.end)
    if chain:
        yield chain


def best_of(names: Iterable[Name]) -> list[Name]:
    """Keep each name that touches none better than it."""
    taken: set[int] = set()
    kept = []
    for name in sorted(names, key=preference):
        places = range(name.start, name.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(name)
    return sorted(kept)


def preference(name: Name) -> tuple[int, int, int]:
    """Order names by length, by how far what found them is trusted, and by place."""
    return name.start - name.end, TRUST.index(name.source), name.start
