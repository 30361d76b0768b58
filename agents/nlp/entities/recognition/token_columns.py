"""An article as columns: each attribute of its tokens pulled once, since finding names is hot."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc

from agents.nlp.entities.lexicon.gender import PRONOUNS
from agents.nlp.entities.recognition.quoted import inside_marks
from agents.nlp.entities.recognition.word_cache import Spellings
from agents.nlp.syntax.datelines import datelines_of
from agents.nlp.syntax.labels import deps, parts
from agents.nlp.syntax.tables import Column, Mask, Table, ids, indices, marking
from agents.nlp.syntax.tree import Tree, tree_of
from agents.nlp.syntax.words import Stretch, numbers

INSIDE, BEGIN = 1, 3
KINDS = ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW")
TYPES = {get_string_id(kind): kind for kind in KINDS}
MARKED_PRONOUNS = marking(PRONOUNS)
[THE], [IT] = ids({"the"}), ids({"it"})
[PROPER_NOUN] = parts({"PROPN"})
SUBJECTS = deps({"nsubj", "nsubjpass"})
# More than any rule looks beyond the first word and the last.
NOTHING = [""] * 64
COLUMNS: list[int | str] = ["ORTH", "SPACY", "IS_LOWER", "ENT_IOB", "ENT_TYPE"]


class TokenColumns(NamedTuple):
    """The tokens of an article, a column an attribute; bytes are flags."""

    words: list[str]
    blank: bytes
    """Is there a blank behind it?"""
    proper: bytes
    """Is it a proper noun?"""
    subject: bytes
    """Is it the subject of a clause?"""
    dep: bytes
    """Its dependency, numbered."""
    tag: bytes
    """Its tag, numbered."""
    head: Sequence[int]
    """Index of the syntactic head."""
    sentence: Sequence[int]
    """Number of the sentence."""
    line: Sequence[int]
    """Number of the line."""
    inside: bytes
    """Is it inside quotation marks?"""
    told_sentence: Sequence[int]
    """Number of the sentence, without those that begin inside quotation marks."""
    told_line: Sequence[int]
    """Number of the line, without those that begin inside quotation marks."""
    pronouns: list[int]
    """Places of he and she, in any form."""
    articles: list[int]
    """Places of "the"."""
    its: list[int]
    """Places of "it" as the subject of a clause."""
    candidates: list[int]
    """Places where a name may begin: words not in small letters, and some of these."""
    named: list[tuple[int, int, str]]
    """Start, end and type of the model's names, of the types kept."""
    line_starts: list[int]
    """Places of the first words of lines."""
    around: list[str]
    """The words, with empty ones behind the last: these are those before the first, too."""
    reported_from: Sequence[Stretch] = ()
    """The places that datelines name."""

    def text(self, start: int, end: int) -> str:
        """Write out tokens as they stand, on one line."""
        if end - start == 1:
            return self.words[start]
        return written(self.words[start:end], self.blank[start:end])


def written(words: Sequence[str], blank: bytes) -> str:
    """Write out words and the blanks behind them on one line."""
    if len(words) == 1:
        return words[0]
    spaced = [word + " " if after else word for word, after in zip(words, blank, strict=True)]
    return " ".join("".join(spaced).split())


def read(doc: Doc, spellings: Spellings, beginnings: Table) -> TokenColumns:
    """Pull the columns that finding and grouping names need.

    Known names may begin with words in small letters, too: ``beginnings`` marks them.
    """
    tree = tree_of(doc)
    # Copied once, so that each column lies in one piece.
    orth, blank, small, iob, kind = np.ascontiguousarray(doc.to_array(COLUMNS).T)
    words, subject = spellings.of(orth.tolist()), tree.labelled(SUBJECTS)
    candidates = indices((small == 0) | (beginnings.of(orth) == 1)).tolist()
    inside = inside_marks(words, candidates, tree.breaks)
    outside, begun = np.frombuffer(inside, np.uint8) == 0, lines_begun(tree)
    return TokenColumns(
        words=words,
        blank=flags(blank == 1),
        proper=flags(tree.parts == PROPER_NOUN),
        subject=flags(subject),
        dep=tree.dep,
        tag=tree.tag,
        head=tree.head,
        sentence=numbers(tree.opening.cumsum()),
        line=numbers(begun.cumsum()),
        inside=inside,
        told_sentence=numbers((tree.opening & outside).cumsum()),
        told_line=numbers((begun * outside).cumsum()),
        pronouns=indices(MARKED_PRONOUNS.of(tree.lowers)).tolist(),
        articles=indices(tree.lowers == THE).tolist(),
        its=indices(subject & (tree.lowers == IT)).tolist(),
        candidates=candidates,
        named=[(start, end, TYPES[key]) for start, end, key in spans(iob, kind) if key in TYPES],
        line_starts=[0, *(place + 1 for place in tree.breaks)],
        around=words + NOTHING,
        reported_from=[place for each in datelines_of(tree) for place in each.places],
    )


def spans(iob: Column, kind: Column) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and type of the model's names, as ``doc.ents`` would, without objects."""
    starts = indices(iob == BEGIN)
    outside = np.append(indices(iob != INSIDE), len(iob))
    ends = outside[outside.searchsorted(starts, side="right")]
    return zip(starts.tolist(), ends.tolist(), kind[starts].tolist(), strict=True)


def flags(column: Mask) -> bytes:
    """Store a column of flags so that one of them, and a stretch, is quick to look up."""
    return column.tobytes()


def lines_begun(tree: Tree) -> Column:
    """Mark the tokens that begin a line, but for the first."""
    begun = np.zeros(len(tree.head) + 1, np.int64)
    begun[[place + 1 for place in tree.breaks]] = 1
    return begun[:-1]
