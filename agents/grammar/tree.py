"""The grammar of an article as plain numbers.

The enrichments ask for a word's head, tag or children many times over; objects for words and lists
of children made anew each time would cost more than all else.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import numpy as np
from spacy.tokens import Doc

from agents.grammar.edges import edges
from agents.grammar.findings import known
from agents.grammar.labels import DEPS, TAGS, deps, tags
from agents.grammar.tables import Column, Mask, indices

NOUN_TAGS = tags({"NN", "NNS", "NNP", "NNPS"})
SUBJECTS = deps({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
COLUMNS: list[int | str] = ["HEAD", "TAG", "DEP", "IDX", "LENGTH", "POS", "LEMMA", "LOWER"]
COLUMNS += ["SENT_START", "IS_SPACE", "IS_PUNCT"]


Doc.set_extension("tree", default=None, force=True)

Stretch = tuple[int, int]
"""Words that stand together: the first, and one past the last."""


def tree_of(doc: Doc) -> "Tree":
    """Give the grammar of an article: made for who asks first, kept for who asks next."""
    tree: Tree | None = doc._.tree
    if tree is None:
        tree = doc._.tree = Tree(doc)
    return tree


class Tree:
    """What the parser says of each word, by its place in the article."""

    def __init__(self, doc: Doc) -> None:
        columns = np.ascontiguousarray(doc.to_array(COLUMNS).T)
        here = np.arange(len(doc))
        self.doc = doc
        self.text = text_of(doc)
        self.heads: Column = columns[0].astype(np.int64) + here
        self.tags: Column = TAGS.of(columns[1])
        self.deps: Column = DEPS.of(columns[2])
        self.before: Mask = here < self.heads
        """The words that stand before the word they hang on."""
        self.after: Mask = here > self.heads
        self.head: list[int] = self.heads.tolist()
        self.tag = self.tags.astype(np.uint8).tobytes()
        self.dep = self.deps.astype(np.uint8).tobytes()
        self.subject = self.leftmost(self.labelled(SUBJECTS))
        """The subject of each verb that has one."""
        self._hang()
        self._describe(columns)

    def _describe(self, columns: Column) -> None:
        self.start = numbers(columns[3])
        """Where words begin in the text, and where it ends."""
        self.start.append(len(self.text))
        self._stops = numbers(columns[3] + columns[4])
        self.parts: Column = columns[5]
        self.part = self.parts.astype(np.uint8).tobytes()
        self.lemmas: Column = columns[6]
        self.lowers: Column = columns[7]
        self.opening: Mask = columns[8] == 1
        """The words that begin a sentence."""
        self.spaces: Mask = columns[9] == 1
        signs = columns[10] == 1
        self.punct = signs.tobytes()
        """Whether words are punctuation: ones and zeros."""
        self.blank = (self.spaces | signs).tobytes()
        """Whether words are punctuation or white space."""
        spaces = indices(self.spaces).tolist()
        self.breaks = [place for place in spaces if "\n" in self.written(place, place + 1)]
        """The words of white space that break a line."""

    def _hang(self) -> None:
        below = indices(self.before | self.after)
        above = self.heads[below]
        ends = np.bincount(above, minlength=len(self.head)).cumsum()
        rights = np.bincount(self.heads[self.after], minlength=len(self.head))
        below = below[np.argsort(above, kind="stable")]
        self._children: list[int] = below.tolist()
        self._roles = self.deps[below].astype(np.uint8).tobytes()
        # The last stands before the first: the children of word 0 begin there.
        self._ends = numbers(ends)
        self._ends.append(0)
        self._middles = numbers(ends - rights)
        self._firsts = numbers(edges(self.heads, self.before, last=False))
        self._lasts = numbers(edges(self.heads, self.after, last=True))

    def children(self, word: int) -> list[int]:
        """Give the words that hang on a word."""
        return self._children[self._ends[word - 1] : self._ends[word]]

    def lefts(self, word: int) -> list[int]:
        """Give the words before a word that hang on it."""
        return self._children[self._ends[word - 1] : self._middles[word]]

    def rights(self, word: int) -> list[int]:
        """Give the words after a word that hang on it."""
        return self._children[self._middles[word] : self._ends[word]]

    def roles(self, word: int) -> bytes:
        """Give the dependencies of the words that hang on a word."""
        return self._roles[self._ends[word - 1] : self._ends[word]]

    def foremost(self, words: Mask) -> dict[int, int]:
        """Give the first of these words that hangs on another, by that other."""
        found = indices(words)[::-1]
        return dict(zip(self.heads[found].tolist(), found.tolist(), strict=True))

    def leftmost(self, words: Mask) -> dict[int, int]:
        """Give the first of these words that stands before the word it hangs on, by that word."""
        return self.foremost(words & self.before)

    def rightmost(self, words: Mask, *, before: Mask) -> dict[int, int]:
        """Give the last of these words behind the word they hang on; others end what counts."""
        first_end = np.full(len(self.head), len(self.head))
        ends = indices(before & self.after)[::-1]
        first_end[self.heads[ends]] = ends
        found = indices(words & self.after)
        found = found[found < first_end[self.heads[found]]]
        return dict(zip(self.heads[found].tolist(), found.tolist(), strict=True))

    def labelled(self, deps: frozenset[int]) -> Mask:
        """Mark the words with one of these dependencies."""
        return DEPS.among(self.deps, deps)

    def tagged(self, tags: frozenset[int]) -> Mask:
        """Mark the words with one of these tags."""
        return TAGS.among(self.tags, tags)

    def over(self, words: Mask) -> Mask:
        """Mark the words that one of these hangs on."""
        found = np.zeros(len(self.head), np.bool_)
        found[self.heads[words]] = True
        return found

    def end(self, word: int) -> int:
        """Give where a word ends in the text."""
        return self._stops[word]

    def written(self, start: int, end: int) -> str:
        """Give some words as they stand in the text."""
        return self.text[self.start[start] : self._stops[end - 1]]

    def first_of(self, word: int) -> int:
        """Give the first word of all that hangs on a word."""
        return self._firsts[word]

    def last_of(self, word: int) -> int:
        """Give the last word of all that hangs on a word."""
        return self._lasts[word]

    def whole(self, word: int) -> Stretch:
        """Give all that hangs on a word."""
        return self._firsts[word], self._lasts[word] + 1

    def sentence(self, word: int) -> Stretch:
        """Give the sentence that a word stands in."""
        found = self.doc[word].sent
        return found.start, found.end

    def ancestors(self, word: int) -> Iterator[int]:
        """Give the word that a word hangs on, the one which that hangs on, and so forth."""
        while self.head[word] != word:
            word = self.head[word]
            yield word

    def words(self, start: int, end: int) -> Stretch:
        """Give the words that a range of characters touches."""
        return bisect_right(self.start, start) - 1, bisect_left(self.start, end)

    def top(self, start: int, end: int) -> int:
        """Give the word that the others of a stretch hang on."""
        word: int = start if end - start == 1 else self.doc[start:end].root.i
        return word

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


def numbers(column: Column) -> "array[int]":
    """Give a column for looking up a few of its numbers; a list would make all of them at once."""
    return array("q", column.tobytes())
