import numpy as np
import pytest
from spacy.lang.en import English
from spacy.tokens import Doc
from spacy.vocab import Vocab

from agents.nlp.inference.anchors import Anchors, Pattern

PATTERNS: list[Pattern] = [
    [{"TAG": "VBZ", "LOWER": "ai"}, {"LOWER": "n't"}],
    [{"LOWER": {"REGEX": "^y'?$"}}, {"LOWER": "all"}],
    [{"DEP": "expl"}, {"LOWER": {"IN": ["is", "are"]}}],
]


@pytest.fixture
def vocab() -> Vocab:
    return English().vocab


def found(anchors: Anchors, vocab: Vocab, words: list[str], labels: list[str]) -> list[int]:
    """Give the anchors of a text of some words with their labels."""
    doc = Doc(vocab, words=words, deps=labels, heads=[0] * len(words))
    lowers, deps = doc.to_array(["LOWER", "DEP"]).astype(np.uint64).T
    return anchors(doc, lowers, deps)


def test_words_expressions_and_labels_are_anchors(vocab: Vocab) -> None:
    words = ["Y'", "all", "Ai", "not", "There", "is", "there", "y"]
    labels = ["dep", "dep", "dep", "dep", "expl", "dep", "dep", "dep"]
    anchors = Anchors(vocab, PATTERNS)
    for _ in range(2):
        assert found(anchors, vocab, words, labels) == [0, 2, 4, 7]


def test_a_pattern_that_begins_with_anything_has_anchors_everywhere(vocab: Vocab) -> None:
    anywhere = Anchors(vocab, [*PATTERNS, [{"TAG": "NN"}, {"LOWER": "all"}]])
    assert found(anywhere, vocab, ["one", "two"], ["dep", "dep"]) == [0, 1]


def test_no_pattern_has_no_anchor(vocab: Vocab) -> None:
    assert found(Anchors(vocab, []), vocab, ["one", "two"], ["dep", "dep"]) == []


def test_words_without_end_are_forgotten(vocab: Vocab) -> None:
    anchors = Anchors(vocab, PATTERNS, most=10)
    for number in range(30):
        words = [f"word{number}", "ai", f"other{number}"]
        assert found(anchors, vocab, words, ["dep"] * 3) == [1]
    assert len(anchors.plain) == 10
