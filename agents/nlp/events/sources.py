"""Who claims an event: the speaker of the quote that it is told in."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Protocol

from agents.nlp.syntax.tables import indices, marking
from agents.nlp.syntax.tree import Tree

FIRST_PERSON = marking({"i", "me", "my", "myself"})


class Quotation(Protocol):
    """What is asked of a quote: where its words stand, who says them, and whether he does."""

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The words said, as character offsets."""

    @property
    def speaker_entity(self) -> int | None:
        """The speaker, by index into the article's entities."""

    @property
    def modality(self) -> str:
        """``happened`` where the words were said."""


class Sources:
    """The speakers of an article's quotes, by where they speak."""

    def __init__(self, quotes: Iterable[Quotation] | None) -> None:
        self._spans = sorted(
            (start, end, quote.speaker_entity)
            for quote in quotes or ()
            if quote.speaker_entity is not None and quote.modality == "happened"
            for start, end in quote.spans
        )
        self._starts = [start for start, _, _ in self._spans]

    def at(self, offset: int) -> int | None:
        """Give the entity that speaks at a place in the text."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0:
            return None
        _, end, speaker = self._spans[place]
        return speaker if offset < end else None


def first_persons(tree: Tree, sources: Sources) -> dict[int, int]:
    """Give whom "I" and "my" stand for in somebody's words: the entity that speaks there."""
    words = indices(FIRST_PERSON.of(tree.lowers) == 1).tolist()
    speakers = ((word, sources.at(tree.start[word])) for word in words)
    return {word: speaker for word, speaker in speakers if speaker is not None}
