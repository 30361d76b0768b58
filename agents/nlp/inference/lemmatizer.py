"""The lemmatizer by table: each word with its part of speech and morphology is looked up once.

Replaces ``lemmatizer`` in rule mode. Equal because its rules see nothing else of a token. The
original remembers every word it has seen for ever; this table has a limit.
"""

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

from agents.nlp.caching import GenerationalCache

NAME = "lemmas_by_table"
SEEN: list[int | str] = ["ORTH", "POS", "MORPH", "LEMMA"]
# With 2**14 a token cost twice as much, 2**17 brought nothing more (800 articles of PolNeAR train).
MOST_LEMMAS = 2**16
MIX = np.uint64(0x9E3779B97F4A7C15)


def replace_lemmatizer(nlp: Language) -> bool:
    """Replace the lemmatizer and tell so; one that is not by rule stays."""
    if "lemmatizer" not in nlp.pipe_names:
        return False
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    if not isinstance(lemmatizer, Lemmatizer) or lemmatizer.mode != "rule" or lemmatizer.overwrite:
        return False
    nlp.add_pipe(NAME, after="lemmatizer")
    nlp.disable_pipe("lemmatizer")
    return True


@Language.factory(NAME)
def create(nlp: Language, name: str) -> "LemmasByTable":  # noqa: ARG001 - spaCy's signature
    """Make the component from the pipeline's lemmatizer."""
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    return LemmasByTable(lemmatizer)


class LemmasByTable:
    """The lemmas that the lemmatizer gave so far."""

    def __init__(self, lemmatizer: Lemmatizer, most: int = MOST_LEMMAS) -> None:
        self.lemmatizer = lemmatizer
        self.lemmas: GenerationalCache[int, str] = GenerationalCache(most)

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token that has none."""
        if not len(doc):
            return doc
        seen = doc.to_array(SEEN).astype(np.uint64, copy=False)
        keys = (seen[:, 0] * MIX + seen[:, 1]) * MIX + seen[:, 2]
        distinct, first, place = np.unique(keys, return_index=True, return_inverse=True)
        # A memory zone forgets its strings: each batch has to know its lemmas anew.
        add = doc.vocab.strings.add
        lemmas = [
            add(self._lemma(key, doc, at)) for key, at in zip(distinct.tolist(), first, strict=True)
        ]
        found = np.array(lemmas, dtype=np.uint64)[place]
        column: Any = np.where(seen[:, 3] == 0, found, seen[:, 3])
        doc.from_array(["LEMMA"], column)
        return doc

    def _lemma(self, key: int, doc: Doc, at: int) -> str:
        lemma = self.lemmas.get(key)
        if lemma is None:
            lemma = self.lemmatizer.lemmatize(doc[int(at)])[0]
            self.lemmas.keep(key, lemma)
            self.lemmatizer.cache.clear()
        return lemma
