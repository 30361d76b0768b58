"""Find known sequences of words in an article."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")


class Phrases(Generic[Meaning]):
    """Sequences of words, each with what it stands for; the first meaning of a sequence holds."""

    def __init__(self, entries: Iterable[tuple[tuple[str, ...], Meaning]]) -> None:
        first_given: dict[tuple[str, ...], Meaning] = {}
        for words, meaning in entries:
            first_given.setdefault(words, meaning)
        self.by_first_word: dict[str, list[tuple[tuple[str, ...], Meaning]]] = defaultdict(list)
        for words in sorted(first_given, key=len, reverse=True):
            self.by_first_word[words[0]].append((words, first_given[words]))

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, int, Meaning]]:
        """Yield start, end and meaning of every match, the longest at each place, no overlaps."""
        end = 0
        for start, word in enumerate(words):
            if start >= end and word in self.by_first_word:
                for phrase, meaning in self.by_first_word[word]:
                    if tuple(words[start : start + len(phrase)]) == phrase:
                        end = start + len(phrase)
                        yield start, end, meaning
                        break
