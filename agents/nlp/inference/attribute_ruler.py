"""The attribute ruler by table: its patterns run once for each kind of token they can tell apart.

Replaces ``attribute_ruler``. Equal because a pattern of one token sees nothing but the tag, the
label, the lower-case form where a pattern names it, and whether it is white space. Where another
pattern matches, of several tokens or by expression, the ruler itself runs over those tokens.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from agents.nlp.caching import GenerationalCache
from agents.nlp.inference.anchors import Anchors
from agents.nlp.inference.arrays import Hashes

NAME = "attributes_by_table"
SEEN: list[int | str] = ["TAG", "DEP", "LOWER", "IS_SPACE"]
SET: list[int | str] = ["TAG", "POS", "LEMMA", "DEP", "MORPH"]
# Tags by labels by the words that patterns name: a few thousand in years of news.
MOST_ROWS = 2**15
MIX = np.uint64(0x9E3779B97F4A7C15)


def replace_ruler(nlp: Language) -> bool:
    """Replace the ruler and tell so; one with patterns of any length stays."""
    if "attribute_ruler" not in nlp.pipe_names:
        return False
    ruler: Any = nlp.get_pipe("attribute_ruler")
    if any("OP" in token for pattern in patterns_of(ruler) for token in pattern):
        return False
    nlp.add_pipe(NAME, after="attribute_ruler")
    nlp.disable_pipe("attribute_ruler")
    return True


@Language.factory(NAME)
def create(nlp: Language, name: str) -> "AttributesByTable":  # noqa: ARG001 - spaCy's signature
    """Make the component from the pipeline's ruler."""
    ruler: Any = nlp.get_pipe("attribute_ruler")
    return AttributesByTable(ruler)


class AttributesByTable:
    """The rows that the ruler gave for each kind of token so far."""

    def __init__(self, ruler: AttributeRuler, most: int = MOST_ROWS) -> None:
        self.ruler = ruler
        others = [pattern for pattern in patterns_of(ruler) if not is_tabular(pattern)]
        self.anchors = Anchors(ruler.vocab, others)
        self.longest = max(map(len, others), default=0)
        self.others = Matcher(ruler.vocab)
        for number, pattern in enumerate(others):
            self.others.add(str(number), [pattern])
        words = {word for pattern in patterns_of(ruler) for word in words_of(pattern)}
        self.words = np.array([ruler.vocab.strings.add(word) for word in words], dtype=np.uint64)
        self.rows: GenerationalCache[int, Hashes] = GenerationalCache(most)

    def __call__(self, doc: Doc) -> Doc:
        """Set what the ruler would."""
        if not len(doc):
            return doc
        seen = doc.to_array(SEEN).astype(np.uint64, copy=False)
        others = list(self._others(doc, seen))
        named = np.isin(seen[:, 2], self.words)
        for start, end in others:
            named[start:end] = True
        seen[:, 2] *= named
        keys = ((seen[:, 0] * MIX + seen[:, 1]) * MIX + seen[:, 2]) * MIX + seen[:, 3]
        distinct, first, place = np.unique(keys, return_index=True, return_inverse=True)
        rows = [self._row(key, doc, at) for key, at in zip(distinct.tolist(), first, strict=True)]
        columns: Any = np.stack(rows)[place]
        doc.from_array(SET, columns)
        for start, end in others:
            self._run(doc, start, end)
        return doc

    def _others(self, doc: Doc, seen: Hashes) -> Iterator[tuple[int, int]]:
        """Give where the patterns match that are not of the table."""
        for start in self.anchors(doc, seen[:, 2], seen[:, 1]):
            for _, first, last in self.others(doc[start : start + self.longest]):
                if first == 0:
                    yield start, start + last

    def _row(self, key: int, doc: Doc, at: int) -> Hashes:
        row = self.rows.get(key)
        if row is None:
            token = doc[int(at)]
            alone = Doc(doc.vocab, words=[token.text])
            kind: Any = np.array([[token.tag, token.dep]], dtype=np.uint64)
            alone.from_array(["TAG", "DEP"], kind)
            row = self.ruler(alone).to_array(SET)[0].astype(np.uint64)
            self.rows.keep(key, row)
        return row

    def _run(self, doc: Doc, start: int, end: int) -> None:
        ruler: Any = self.ruler
        matches = ruler.match(doc[start:end])
        ruler.set_annotations(
            doc,
            [
                (number, label, start + first, start + last)
                for number, label, first, last in matches
            ],
        )


def patterns_of(ruler: AttributeRuler) -> Iterator[list[dict[str, Any]]]:
    """Give every pattern of a ruler."""
    entries: list[dict[str, Any]] = [dict(entry) for entry in ruler.patterns]
    for entry in entries:
        yield from entry["patterns"]


def words_of(pattern: list[dict[str, Any]]) -> Iterator[str]:
    """Give the lower-case forms that a pattern names."""
    for token in pattern:
        lower = token.get("LOWER", ())
        if isinstance(lower, str):
            yield lower
        elif isinstance(lower, dict):
            yield from lower.get("IN", ())


def is_tabular(pattern: list[dict[str, Any]]) -> bool:
    """Tell whether a pattern is of one token and sees nothing but the columns of the table."""
    lower = pattern[0].get("LOWER", "")
    plain = isinstance(lower, str) or set(lower) == {"IN"}
    return len(pattern) == 1 and plain and set(pattern[0]) <= set(SEEN)
