"""An article as columns: each attribute of its tokens pulled once, since finding names is hot."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from spacy.strings import get_string_id
from spacy.tokens import Doc

from agents.entities.sexes import PRONOUNS
from agents.entities.spellings import Spellings

INSIDE, BEGIN = 1, 3
KINDS = ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW")
TYPES = {get_string_id(kind): kind for kind in KINDS}
PRONOUN_KEYS = np.array(sorted(map(get_string_id, PRONOUNS)), dtype=np.uint64)
THE, PROPN, NSUBJ, NSUBJPASS = map(get_string_id, ("the", "PROPN", "nsubj", "nsubjpass"))

Column = npt.NDArray[np.uint64]


class Reading(NamedTuple):
    """The tokens of an article, a column an attribute; bytes are flags."""

    words: list[str]
    blank: bytes
    """Is there a blank behind it?"""
    proper: bytes
    """Is it a proper noun?"""
    subject: bytes
    """Is it the subject of a clause?"""
    head: npt.NDArray[np.int64]
    """Index of the syntactic head."""
    sentence: npt.NDArray[np.int64]
    """Number of the sentence."""
    paragraph: npt.NDArray[np.int64]
    """Number of the line."""
    pronouns: list[int]
    """Places of he and she, in any form."""
    articles: list[int]
    """Places of "the"."""
    named: list[tuple[int, int, str]]
    """Start, end and type of the model's names, of the types kept."""

    def text(self, start: int, end: int) -> str:
        """Write out tokens as they stand, on one line."""
        if end - start == 1:
            return self.words[start]
        spaced = zip(self.words[start:end], self.blank[start:end], strict=True)
        return " ".join("".join([word + " " * blank for word, blank in spaced]).split())


def read(doc: Doc, spellings: Spellings) -> Reading:
    """Pull the columns that finding and grouping names need."""
    orth, lower, blank, space = doc.to_array(["ORTH", "LOWER", "SPACY", "IS_SPACE"]).T
    pos, dep, head, starts = doc.to_array(["POS", "DEP", "HEAD", "SENT_START"]).T
    iob, kind = doc.to_array(["ENT_IOB", "ENT_TYPE"]).T
    words = spellings.of(orth.tolist())
    return Reading(
        words=words,
        blank=flags(blank == 1),
        proper=flags(pos == PROPN),
        subject=flags((dep == NSUBJ) | (dep == NSUBJPASS)),
        head=head.astype(np.int64) + np.arange(len(words)),
        sentence=(starts == 1).cumsum(),
        paragraph=breaks(words, space).cumsum(),
        pronouns=np.flatnonzero(is_pronoun(lower)).tolist(),
        articles=np.flatnonzero(lower == THE).tolist(),
        named=[(start, end, TYPES[key]) for start, end, key in spans(iob, kind) if key in TYPES],
    )


def spans(iob: Column, kind: Column) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and type of the model's names, as ``doc.ents`` would, without objects."""
    starts = np.flatnonzero(iob == BEGIN)
    outside = np.append(np.flatnonzero(iob != INSIDE), len(iob))
    ends = outside[np.searchsorted(outside, starts, side="right")]
    return zip(starts.tolist(), ends.tolist(), kind[starts].tolist(), strict=True)


def is_pronoun(lower: Column) -> npt.NDArray[np.bool_]:
    """Mark he and she, in any form."""
    places = PRONOUN_KEYS.searchsorted(lower)
    found: npt.NDArray[np.bool_] = PRONOUN_KEYS.take(places, mode="clip") == lower
    return found


def flags(column: npt.NDArray[np.bool_]) -> bytes:
    """Store a column of flags so that one of them, and a stretch, is quick to look up."""
    return column.tobytes()


def breaks(words: list[str], space: Column) -> npt.NDArray[np.bool_]:
    """Find the tokens that end a line."""
    found = np.zeros(len(words), dtype=np.bool_)
    for place in np.flatnonzero(space).tolist():
        found[place] = "\n" in words[place]
    return found
