"""Find known sequences of words in an article."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")


class Phrases(Generic[Meaning]):
    """Sequences of words, each with what it stands for; the first meaning of a sequence holds."""

    def __init__(self, entries: Iterable[tuple[tuple[str, ...], Meaning]]) -> None:
        self.meanings: dict[tuple[str, ...], Meaning] = {}
        lengths: dict[str, set[int]] = defaultdict(set)
        for words, meaning in entries:
            self.meanings.setdefault(words, meaning)
            lengths[words[0]].add(len(words))
        self.lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def find(
        self, words: Sequence[str], places: Iterable[int]
    ) -> Iterator[tuple[int, int, Meaning]]:
        """Yield start, end and meaning of every match, the longest at each place, no overlaps.

        Matches begin at the places given, which must be in reading order.
        """
        end = 0
        lengths, meanings = self.lengths, self.meanings
        for start in [place for place in places if words[place] in lengths]:
            for length in lengths[words[start]] if start >= end else ():
                phrase = tuple(words[start : start + length])
                if phrase in meanings:
                    end = start + len(phrase)
                    yield start, end, meanings[phrase]
                    break
