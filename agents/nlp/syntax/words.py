"""The words of an article as plain numbers.

The enrichments ask for a word's tag, its head or its children many times over; objects for words
and lists of children made anew each time would cost more than all else.
"""

from array import array
from bisect import bisect_left, bisect_right

import numpy as np
from spacy.tokens import Doc

from agents.nlp.extensions import known
from agents.nlp.syntax.labels import DEPS, TAGS, tags
from agents.nlp.syntax.tables import Column, Mask, indices

NOUN_TAGS = tags({"NN", "NNS", "NNP", "NNPS"})
COLUMNS: list[int | str] = ["TAG", "DEP", "IDX", "LENGTH", "POS", "LEMMA", "LOWER"]
COLUMNS += ["SENT_START", "IS_SPACE", "IS_PUNCT"]

Stretch = tuple[int, int]
"""Words that stand together: the first, and one past the last."""


class Words:
    """What is known of each word by itself, by its place in the article."""

    def __init__(self, doc: Doc) -> None:
        columns = np.ascontiguousarray(doc.to_array(COLUMNS).T)
        self.doc = doc
        self.text = text_of(doc)
        self.tags: Column = TAGS.of(columns[0])
        self.deps: Column = DEPS.of(columns[1])
        self.tag, self.dep = in_bytes(self.tags), in_bytes(self.deps)
        self.start = numbers(columns[2])
        """Where words begin in the text, and where it ends."""
        self.start.append(len(self.text))
        self._stops = numbers(columns[2] + columns[3])
        self.parts: Column = columns[4]
        self.part = in_bytes(self.parts)
        self.lemmas: Column = columns[5]
        self.lowers: Column = columns[6]
        self.opening: Mask = columns[7] == 1
        """The words that begin a sentence."""
        self.spaces: Mask = columns[8] == 1
        signs = columns[9] == 1
        self.punct = signs.tobytes()
        """Whether words are punctuation: ones and zeros."""
        self.blank = (self.spaces | signs).tobytes()
        """Whether words are punctuation or white space."""
        spaces = indices(self.spaces).tolist()
        self.breaks = [place for place in spaces if "\n" in self.written(place, place + 1)]
        """The words of white space that break a line."""

    def labelled(self, deps: frozenset[int]) -> Mask:
        """Mark the words with one of these dependencies."""
        return DEPS.among(self.deps, deps)

    def tagged(self, tags: frozenset[int]) -> Mask:
        """Mark the words with one of these tags."""
        return TAGS.among(self.tags, tags)

    def end(self, word: int) -> int:
        """Give where a word ends in the text."""
        return self._stops[word]

    def written(self, start: int, end: int) -> str:
        """Give some words as they stand in the text."""
        return self.text[self.start[start] : self._stops[end - 1]]

    def words(self, start: int, end: int) -> Stretch:
        """Give the words that a range of characters touches."""
        return bisect_right(self.start, start) - 1, bisect_left(self.start, end)

    def sentence(self, word: int) -> Stretch:
        """Give the sentence that a word stands in."""
        found = self.doc[word].sent
        return found.start, found.end

    def lemma(self, word: int) -> int:
        """Give the number of a word's dictionary form."""
        number: int = self.doc[word].lemma
        return number

    def lower(self, word: int) -> int:
        """Give the number of a word in lower case."""
        number: int = self.doc[word].lower
        return number

    def is_noun(self, word: int) -> bool:
        """Tell whether a word is a noun or a name."""
        return self.tag[word] in NOUN_TAGS


def text_of(doc: Doc) -> str:
    """Give the text of an article; taken from its reader where it left it."""
    text: str | None = known(doc, "text")
    return doc.text if text is None else text


def in_bytes(column: Column) -> bytes:
    """Give a column of small numbers for looking up a few of them."""
    return column.astype(np.uint8).tobytes()


def numbers(column: Column) -> "array[int]":
    """Give a column for looking up a few of its numbers; a list would make all of them at once."""
    return array("q", column.tobytes())
