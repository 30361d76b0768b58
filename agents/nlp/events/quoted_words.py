"""Which words of an article are somebody's own: what is told there has a time of its own."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Protocol

from agents.nlp.syntax.tree import Tree


class Quoted(Protocol):
    """What is asked of a quote: its kind, and where its words stand."""

    @property
    def kind(self) -> str:
        """Direct, indirect or mixed."""

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The words said, as character offsets."""


class QuotedWords:
    """The stretches of direct speech, by where they stand."""

    def __init__(self, tree: Tree, quotes: Iterable[Quoted] | None = None) -> None:
        self._tree = tree
        direct = (quote for quote in quotes or () if quote.kind == "direct")
        self._spans = sorted(span for quote in direct for span in quote.spans)
        self._starts = [start for start, _ in self._spans]

    def at(self, word: int) -> int | None:
        """Give the number of the stretch that a word stands in."""
        offset = self._tree.start[word]
        place = bisect_right(self._starts, offset) - 1
        return place if place >= 0 and offset < self._spans[place][1] else None
