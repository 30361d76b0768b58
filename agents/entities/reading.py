"""An article as columns: each attribute of its tokens pulled once, since finding names is hot."""

from itertools import accumulate
from typing import NamedTuple

import numpy as np
from spacy.tokens import Doc

SUBJECTS = ("nsubj", "nsubjpass")


class Reading(NamedTuple):
    """The tokens of an article, one list an attribute."""

    words: list[str]
    spaced: list[str]
    """Each word with the blank behind it."""
    proper: list[bool]
    """Is it a proper noun?"""
    subject: list[bool]
    """Is it the subject of a clause?"""
    head: list[int]
    """Index of the syntactic head."""
    sentence: list[int]
    """Number of the sentence."""
    paragraph: list[int]
    """Number of the line."""

    def text(self, start: int, end: int) -> str:
        """Write out tokens as they stand, on one line."""
        return " ".join("".join(self.spaced[start:end]).split())


def read(doc: Doc) -> Reading:
    """Pull the columns that finding and grouping names need."""
    words = [token.text for token in doc]
    table = doc.to_array(["POS", "DEP", "HEAD", "SENT_START"])
    symbol = doc.vocab.strings
    heads = table[:, 2].astype("int64") + range(len(words))
    starts = table[:, 3].astype("int64") == 1
    return Reading(
        words,
        [token.text_with_ws for token in doc],
        (table[:, 0] == symbol["PROPN"]).tolist(),
        np.isin(table[:, 1], [symbol[name] for name in SUBJECTS]).tolist(),
        heads.tolist(),
        starts.cumsum().tolist(),
        list(accumulate("\n" in word for word in words)),
    )
