"""The lemmatizer by table: words that inflect are looked up once, the others never.

Replaces ``lemmatizer`` in rule mode. Equal because its rules see the word, its part of speech and
its morphology, and nothing else of a token. The last two tell whether they are asked at all: most
words are taken as they are written, or in lower case, a whole column at once. The original
remembers every word it has seen for ever; this table has a limit.
"""

from enum import IntEnum
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, Token

from agents.nlp.caching import GenerationalCache
from agents.nlp.inference.arrays import Hashes, Places

NAME = "lemmas_by_table"
SEEN: list[int | str] = ["ORTH", "LOWER", "POS", "MORPH", "LEMMA"]
# Inflected words with their morphology, of which 800 articles of PolNeAR train have 11,000.
MOST_LEMMAS = 2**15
MIX = np.uint64(0x9E3779B97F4A7C15)
RULES = ("lemma_index", "lemma_exc", "lemma_rules")


class Form(IntEnum):
    """What the lemma of a kind of word is."""

    WRITTEN = 0
    LOWER = 1
    INFLECTED = 2
    """What the rules make of it."""


def replace_lemmatizer(nlp: Language) -> bool:
    """Replace the lemmatizer and tell so; one that has not spaCy's own rules stays."""
    if "lemmatizer" not in nlp.pipe_names:
        return False
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    if not isinstance(lemmatizer, Lemmatizer) or lemmatizer.mode != "rule" or lemmatizer.overwrite:
        return False
    if type(lemmatizer).rule_lemmatize is not Lemmatizer.rule_lemmatize:
        return False
    index_words(lemmatizer)
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
        # One for each pair of a part of speech and a morphology: some hundreds.
        self.forms: dict[int, Form] = {}
        self.lemmas: GenerationalCache[int, str] = GenerationalCache(most)

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token that has none."""
        if not len(doc):
            return doc
        seen = doc.to_array(SEEN).astype(np.uint64, copy=False)
        written, lower, lemmas = seen[:, 0], seen[:, 1], seen[:, 4]
        kinds = seen[:, 2] * MIX + seen[:, 3]
        forms = self._forms(doc, kinds)
        found = np.where(forms == Form.LOWER, lower, written)
        inflected = np.flatnonzero(forms == Form.INFLECTED)
        if len(inflected):
            keys = written[inflected] * MIX + kinds[inflected]
            found[inflected] = self._inflected(doc, inflected, keys)
        column: Any = np.where(lemmas == 0, found, lemmas)
        doc.from_array(["LEMMA"], column)
        return doc

    def _forms(self, doc: Doc, kinds: Hashes) -> Places:
        """Give the form that is the lemma of each token."""
        distinct, first, place = np.unique(kinds, return_index=True, return_inverse=True)
        forms = zip(distinct.tolist(), first.tolist(), strict=True)
        column: Places = np.array([self._form(kind, doc, at) for kind, at in forms])[place]
        return column

    def _form(self, kind: int, doc: Doc, at: int) -> Form:
        form = self.forms.get(kind)
        if form is None:
            form = self.forms[kind] = form_of(self.lemmatizer, doc[at])
        return form

    def _inflected(self, doc: Doc, places: Places, keys: Hashes) -> Hashes:
        """Give the lemmas of some tokens by the rules."""
        distinct, first, place = np.unique(keys, return_index=True, return_inverse=True)
        words = zip(distinct.tolist(), places[first].tolist(), strict=True)
        # A memory zone forgets its strings: each batch has to know its lemmas anew.
        add = doc.vocab.strings.add
        lemmas = [add(self._lemma(key, doc, at)) for key, at in words]
        column: Hashes = np.array(lemmas, dtype=np.uint64)[place]
        return column

    def _lemma(self, key: int, doc: Doc, at: int) -> str:
        lemma = self.lemmas.get(key)
        if lemma is None:
            lemma = self.lemmatizer.lemmatize(doc[at])[0]
            self.lemmas.keep(key, lemma)
            self.lemmatizer.cache.clear()
        return lemma


def index_words(lemmatizer: Lemmatizer) -> None:
    """Make sets of the rules' lists of dictionary forms, which are walked for each word's forms.

    A word that inflects took 1.2 ms by them, the most of all that a new word costs (measured).
    """
    index = lemmatizer.lookups.get_table("lemma_index", {})
    for part in list(index):
        index[part] = frozenset(index[part])


def form_of(lemmatizer: Lemmatizer, token: Token) -> Form:
    """Tell what the lemmas of all words of a token's part of speech and morphology are."""
    part = token.pos_.lower()
    if part in {"", "eol", "space"} or lemmatizer.is_base_form(token):
        return Form.LOWER
    tables = [lemmatizer.lookups.get_table(name, {}) for name in RULES]
    if any(table.get(part) for table in tables):
        return Form.INFLECTED
    return Form.WRITTEN if part == "propn" else Form.LOWER
