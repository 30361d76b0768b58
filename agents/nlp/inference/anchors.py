"""Where patterns may begin: the few tokens of a text that are worth a Matcher's look.

A Matcher walks over every token of a document for every pattern. Most first tokens of patterns
name a word or a label that is rare, which a table tells for a whole column at once.
"""

from typing import Any

import numpy as np
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from agents.nlp.caching import GenerationalCache
from agents.nlp.inference.arrays import Hashes

Pattern = list[dict[str, Any]]

MOST_WORDS = 2**14


class Anchors:
    """The first tokens of some patterns, decided once for each word."""

    def __init__(self, vocab: Vocab, patterns: list[Pattern], most: int = MOST_WORDS) -> None:
        firsts = [pattern[0] for pattern in patterns]
        self.vocab = vocab
        self.words = Matcher(vocab)
        for number, first in enumerate(firsts):
            if "LOWER" in first:
                self.words.add(str(number), [[{"LOWER": first["LOWER"]}]])
        others = [first for first in firsts if "LOWER" not in first]
        self.anywhere = not all(isinstance(first.get("DEP"), str) for first in others)
        labels = [vocab.strings.add(first["DEP"]) for first in others if "DEP" in first]
        self.labels = np.array(labels, dtype=np.uint64)
        self.begins: GenerationalCache[int, bool] = GenerationalCache(most)

    def __call__(self, lowers: Hashes, labels: Hashes) -> list[int]:
        """Give the places where a pattern may begin, from the LOWER and the DEP of each token."""
        if self.anywhere:
            return list(range(len(lowers)))
        distinct, place = np.unique(lowers, return_inverse=True)
        begins = np.fromiter(map(self._begins, distinct.tolist()), dtype=bool, count=len(distinct))
        found: list[int] = np.flatnonzero(begins[place] | np.isin(labels, self.labels)).tolist()
        return found

    def _begins(self, lower: int) -> bool:
        begins = self.begins.get(lower)
        if begins is None:
            alone = Doc(self.vocab, words=[self.vocab.strings[lower]])
            begins = bool(len(self.words) and self.words(alone))
            self.begins.keep(lower, begins)
        return begins
