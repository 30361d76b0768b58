"""Where patterns may begin: the few tokens of a text that are worth a Matcher's look.

A Matcher walks over every token of a document for every pattern. Most first tokens of patterns
name a word or a label that is rare, which a table tells for a whole column at once.
"""

from typing import Any

import numpy as np
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from agents.nlp.inference.arrays import Hashes, Mask, Places

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
        # The words known to begin none, each in the cell that its number tells: of two for one
        # cell the later stays, so that common words come back and hostile ones take no room.
        self.plain: Hashes = np.zeros(most, dtype=np.uint64)

    def __call__(self, doc: Doc, lowers: Hashes, labels: Hashes) -> list[int]:
        """Give the places where a pattern may begin, from the LOWER and the DEP of each token."""
        if self.anywhere:
            return list(range(len(lowers)))
        begins = np.isin(labels, self.labels)
        unknown = np.flatnonzero(self.plain[self._cells(lowers)] != lowers)
        if len(unknown):
            begins[unknown] |= self._begins(doc, unknown, lowers[unknown])
        found: list[int] = np.flatnonzero(begins).tolist()
        return found

    def _begins(self, doc: Doc, places: Places, lowers: Hashes) -> Mask:
        """Mark the words that begin a pattern, of those at some places."""
        distinct, first, place = np.unique(lowers, return_index=True, return_inverse=True)
        words = Doc(self.vocab, words=[doc[at].text for at in places[first].tolist()])
        begins = np.zeros(len(distinct), dtype=bool)
        if len(self.words):
            begins[[start for _, start, _ in self.words(words)]] = True
        plain = distinct[~begins]
        self.plain[self._cells(plain)] = plain
        marked: Mask = begins[place]
        return marked

    def _cells(self, words: Hashes) -> Hashes:
        cells: Hashes = words % np.uint64(len(self.plain))
        return cells
