"""The grammar of an article: which word hangs on which."""

from bisect import bisect_left
from collections.abc import Iterator

import numpy as np
from spacy.tokens import Doc

from agents.nlp.syntax.edges import edges
from agents.nlp.syntax.fronted_times import moves
from agents.nlp.syntax.labels import deps, parts
from agents.nlp.syntax.plain_verbs import plain_verbs
from agents.nlp.syntax.tables import Column, Mask, indices
from agents.nlp.syntax.words import Stretch, Words, in_bytes, numbers

SUBJECTS = deps({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})

[SUBJECT], [VERB] = deps({"nsubj"}), parts({"VERB"})

Doc.set_extension("tree", default=None, force=True)


def tree_of(doc: Doc) -> "Tree":
    """Give the grammar of an article: made for who asks first, kept for who asks next."""
    tree: Tree | None = doc._.tree
    if tree is None:
        tree = doc._.tree = Tree(doc)
    return tree


def first_word_of_body(doc: Doc) -> int:
    """Give the word that the text begins with, behind its headline."""
    body: int = doc._.body
    return bisect_left(tree_of(doc).start, body) if body else 0


class Tree(Words):
    """What the parser says of each word, by its place in the article."""

    def __init__(self, doc: Doc) -> None:
        super().__init__(doc)
        here = np.arange(len(doc))
        self.heads: Column = doc.to_array("HEAD").astype(np.int64) + here
        self._mend()
        self.before: Mask = here < self.heads
        """The words that stand before the word they hang on."""
        self.after: Mask = here > self.heads
        self.head: list[int] = self.heads.tolist()
        self.subject = self.leftmost(self.labelled(SUBJECTS))
        """The subject of each verb that has one."""
        self._hang()

    def _mend(self) -> None:
        """Read the words elsewhere than the model does, where it is known to be wrong."""
        verbs = list(plain_verbs(self, self.heads))
        for verb, tag, subject, of_subject, behind in verbs:
            self.tags[verb], self.parts[verb], self.opening[verb] = tag, VERB, False
            if subject is not None:
                self.heads[subject], self.deps[subject] = verb, SUBJECT
                self.heads[list(of_subject)] = subject
            self.heads[list(behind)] = verb
        moved = list(moves(self, self.heads))
        for word, head, dep in moved:
            self.heads[word], self.deps[word] = head, dep
        if verbs or moved:
            self.tag, self.dep = in_bytes(self.tags), in_bytes(self.deps)
            self.part = in_bytes(self.parts)

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

    def over(self, words: Mask) -> Mask:
        """Mark the words that one of these hangs on."""
        found = np.zeros(len(self.head), np.bool_)
        found[self.heads[words]] = True
        return found

    def first_of(self, word: int) -> int:
        """Give the first word of all that hangs on a word."""
        return self._firsts[word]

    def last_of(self, word: int) -> int:
        """Give the last word of all that hangs on a word."""
        return self._lasts[word]

    def whole(self, word: int) -> Stretch:
        """Give all that hangs on a word."""
        return self._firsts[word], self._lasts[word] + 1

    def ancestors(self, word: int) -> Iterator[int]:
        """Give the word that a word hangs on, the one which that hangs on, and so forth."""
        while self.head[word] != word:
            word = self.head[word]
            yield word

    def top(self, start: int, end: int) -> int:
        """Give the word that the others of a stretch hang on."""
        word: int = start if end - start == 1 else self.doc[start:end].root.i
        return word
