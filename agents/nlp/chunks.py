"""Cut long texts, group short ones, and join what was parsed of each."""

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from spacy.tokens import Doc

from agents.nlp.syntax.tables import Column

# Characters that are parsed together, in one piece or many: the parser takes 4 kB for each 6, and
# more are read no faster (measured).
MOST = 30_000
PARSED: list[int | str] = [
    "TAG",
    "POS",
    "MORPH",
    "LEMMA",
    "DEP",
    "HEAD",
    "SENT_START",
    "ENT_IOB",
    "ENT_TYPE",
]


def pieces_of(text: str, most: int = MOST) -> Iterator[str]:
    """Cut a long text after a paragraph, else a line, else a space, else anywhere."""
    start = 0
    while len(text) - start > most:
        limit = start + most
        cuts = (text.rfind(mark, start, limit) + len(mark) for mark in ("\n\n", "\n", " "))
        end = next((cut for cut in cuts if cut > start + most // 2), limit)
        yield text[start:end]
        start = end
    yield text[start:]


def groups_of(texts: Iterable[str], most: int = MOST) -> Iterator[list[str]]:
    """Part texts into groups to be parsed together, each as large as may be."""
    group: list[str] = []
    size = 0
    for text in texts:
        if group and size + len(text) > most:
            yield group
            group, size = [], 0
        group.append(text)
        size += len(text)
    yield group


def joined(docs: list[Doc]) -> Doc:
    """Make one document of consecutive pieces, with the offsets of the whole.

    By columns: spaCy's own way goes through the words one by one, and takes four times as long.
    """
    if not docs:
        raise ValueError("an article has no pieces")
    if len(docs) == 1:
        return docs[0]
    orth, blank = columns(docs, ["ORTH", "SPACY"]).T
    doc = Doc(docs[0].vocab, words=orth.tolist(), spaces=blank.astype(np.bool_).tolist())
    parsed: Any = columns(docs, PARSED)
    doc.from_array(PARSED, parsed)
    return doc


def columns(docs: list[Doc], attributes: list[int | str]) -> Column:
    """Give attributes of the words of all documents, a column each."""
    return np.concatenate([doc.to_array(attributes) for doc in docs])
