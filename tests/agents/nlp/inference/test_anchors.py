import numpy as np
import pytest
from spacy.lang.en import English
from spacy.tokens import Doc
from spacy.vocab import Vocab

from agents.nlp.inference.anchors import Anchors, Pattern
from agents.nlp.inference.arrays import Hashes

PATTERNS: list[Pattern] = [
    [{"TAG": "VBZ", "LOWER": "ai"}, {"LOWER": "n't"}],
    [{"LOWER": {"REGEX": "^y'?$"}}, {"LOWER": "all"}],
    [{"DEP": "expl"}, {"LOWER": {"IN": ["is", "are"]}}],
]


@pytest.fixture
def vocab() -> Vocab:
    return English().vocab


def columns(vocab: Vocab, words: list[str], labels: list[str]) -> tuple[Hashes, Hashes]:
    doc = Doc(vocab, words=words, deps=labels, heads=[0] * len(words))
    lowers, found = doc.to_array(["LOWER", "DEP"]).astype(np.uint64).T
    return lowers, found


def test_words_expressions_and_labels_are_anchors(vocab: Vocab) -> None:
    words = ["Y'", "all", "Ai", "not", "There", "is", "there", "y"]
    labels = ["dep", "dep", "dep", "dep", "expl", "dep", "dep", "dep"]
    assert Anchors(vocab, PATTERNS)(*columns(vocab, words, labels)) == [0, 2, 4, 7]


def test_a_pattern_that_begins_with_anything_has_anchors_everywhere(vocab: Vocab) -> None:
    anywhere = Anchors(vocab, [*PATTERNS, [{"TAG": "NN"}, {"LOWER": "all"}]])
    assert anywhere(*columns(vocab, ["one", "two"], ["dep", "dep"])) == [0, 1]


def test_no_pattern_has_no_anchor(vocab: Vocab) -> None:
    assert Anchors(vocab, [])(*columns(vocab, ["one", "two"], ["dep", "dep"])) == []


def test_words_without_end_are_forgotten(vocab: Vocab) -> None:
    found = Anchors(vocab, PATTERNS, most=10)
    for number in range(30):
        words = [f"word{number}", "ai"]
        assert found(*columns(vocab, words, ["dep", "dep"])) == [1]
        assert len(found.begins) <= 10
