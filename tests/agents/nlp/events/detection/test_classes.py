from collections.abc import Callable

import numpy as np
import pytest
from spacy.tokens import Doc

from agents.nlp.events.detection.class_weights import NAMES, WEIGHTS
from agents.nlp.events.detection.classes import about_events, event_classes, scores
from agents.nlp.events.detection.triggers import triggers
from agents.nlp.events.detection.word_kinds import ORDER
from agents.nlp.syntax.tree import Tree
from benchmarks.training.classes import features
from benchmarks.training.corpus import Document

Reader = Callable[[str], Doc]


def classes(doc: Doc) -> dict[str, str]:
    tree = Tree(doc)
    return {doc[word].text: name for word, name in event_classes(tree, triggers(tree)).items()}


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The minister said that taxes would rise.", "said", "REPORTING"),
        ("The company announced the closure.", "announced", "REPORTING"),
        ("The mayor vowed to rebuild the bridge.", "vowed", "I_ACTION"),
        ("The crew tried to land.", "tried", "I_ACTION"),
        ("Police prevented the attack.", "prevented", "I_ACTION"),
        ("The bank hopes to sell the unit.", "hopes", "I_STATE"),
        ("Analysts believe that prices will fall.", "believe", "I_STATE"),
        ("Workers began to dig.", "began", "ASPECTUAL"),
        ("The army ceased the bombardment.", "ceased", "ASPECTUAL"),
        ("Residents saw an explosion.", "saw", "PERCEPTION"),
        ("The town lacks water.", "lacks", "STATE"),
        ("The bus crashed into a wall.", "crashed", "OCCURRENCE"),
        ("The earthquake killed nine.", "earthquake", "OCCURRENCE"),
        ("The volunteers whittled a whistle.", "whittled", "OCCURRENCE"),
    ],
)
def test_class_of_an_event(read: Reader, text: str, word: str, expected: str) -> None:
    assert classes(read(text))[word] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They stopped the attack.", ["stopped"]),
        ("They stopped the bus.", []),
        ("They called for a war.", ["for", "called"]),
        ("", []),
    ],
)
def test_words_about_another_event(read: Reader, text: str, expected: list[str]) -> None:
    doc = read(text)
    tree = Tree(doc)
    places = np.array([item.token for item in triggers(tree)], np.int64)
    about = {doc[int(word)].text for word in about_events(tree, places).nonzero()[0]}
    assert about - {"for"} == set(expected) - {"for"}


def test_an_article_without_events(read: Reader) -> None:
    assert event_classes(Tree(read("")), []) == {}


def test_scores_are_the_sums_of_the_weights_that_training_names(read: Reader) -> None:
    tree = Tree(read("He hopes the plan to stop the attack on Rome works, and said so."))
    found = triggers(tree)
    got = scores(
        tree,
        np.array([item.token for item in found]),
        np.array([ORDER.index(item.kind) for item in found]),
        np.array([item.lemma for item in found], np.uint64),
    )
    none = np.zeros(len(NAMES), np.int64)
    expected = [
        sum((WEIGHTS.get(name, none) for name in seen), none)
        for _, seen in features(Document(tree, {}))
    ]
    assert got.tolist() == [each.tolist() for each in expected]
