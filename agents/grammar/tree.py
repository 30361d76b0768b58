"""The grammar of an article as plain numbers.

The enrichments ask for a word's head, tag or children many times over; objects for words and lists
of children made anew each time would cost more than all else.
"""

import numpy as np
from spacy.tokens import Doc

from agents.grammar.labels import DEPS, TAGS, deps, tags
from agents.grammar.tables import Column, Mask, indices

NOUN_TAGS = tags({"NN", "NNS", "NNP", "NNPS"})
SUBJECTS = deps({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


Doc.set_extension("tree", default=None, force=True)


def tree_of(doc: Doc) -> "Tree":
    """Give the grammar of an article: made for who asks first, kept for who asks next."""
    tree: Tree | None = doc._.tree
    if tree is None:
        tree = doc._.tree = Tree(doc)
    return tree


class Tree:
    """What the parser says of each word, by its place in the article."""

    def __init__(self, doc: Doc) -> None:
        columns = doc.to_array(["HEAD", "TAG", "DEP", "IDX"])
        here = np.arange(len(doc))
        self.doc = doc
        self.text = text_of(doc)
        self.heads: Column = columns[:, 0].astype(np.int64) + here
        self.tags: Column = TAGS.of(columns[:, 1])
        self.deps: Column = DEPS.of(columns[:, 2])
        self.before: Mask = here < self.heads
        """The words that stand before the word they hang on."""
        self.after: Mask = here > self.heads
        self.head: list[int] = self.heads.tolist()
        self.tag = self.tags.astype(np.uint8).tobytes()
        self.dep = self.deps.astype(np.uint8).tobytes()
        self.start: list[int] = [*columns[:, 3].tolist(), len(self.text)]
        """Where words begin in the text, and where it ends."""
        self.subject = self.leftmost(self.labelled(SUBJECTS))
        """The subject of each verb that has one."""
        self._hang()

    def _hang(self) -> None:
        below = indices(self.before | self.after)
        above = self.heads[below]
        ends = np.bincount(above, minlength=len(self.head)).cumsum()
        rights = np.bincount(self.heads[self.after], minlength=len(self.head))
        self._children: list[int] = below[np.argsort(above, kind="stable")].tolist()
        # The last stands before the first: the children of word 0 begin there.
        self._ends: list[int] = [*ends.tolist(), 0]
        self._middles: list[int] = (ends - rights).tolist()

    def children(self, word: int) -> list[int]:
        """Give the words that hang on a word."""
        return self._children[self._ends[word - 1] : self._ends[word]]

    def lefts(self, word: int) -> list[int]:
        """Give the words before a word that hang on it."""
        return self._children[self._ends[word - 1] : self._middles[word]]

    def rights(self, word: int) -> list[int]:
        """Give the words after a word that hang on it."""
        return self._children[self._middles[word] : self._ends[word]]

    def leftmost(self, words: Mask) -> dict[int, int]:
        """Give the first of these words that stands before the word it hangs on, by that word."""
        found = indices(words & self.before)[::-1]
        return dict(zip(self.heads[found].tolist(), found.tolist(), strict=True))

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
        return self.start[word] + len(self.doc[word])

    def first_of(self, word: int) -> int:
        """Give the first word of all that hangs on a word."""
        edge: int = self.doc[word].left_edge.i
        return edge

    def last_of(self, word: int) -> int:
        """Give the last word of all that hangs on a word."""
        edge: int = self.doc[word].right_edge.i
        return edge

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

    def root(self, start: int, end: int) -> int | None:
        """Give the word that the others of a stretch of text hang on."""
        span = self.doc.char_span(start, end, alignment_mode="expand")
        return None if span is None else span.root.i


def text_of(doc: Doc) -> str:
    """Give the text of an article; taken from its reader where it left it."""
    text: str | None = doc._.text if doc.has_extension("text") else None
    return doc.text if text is None else text
