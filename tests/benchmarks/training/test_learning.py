from collections.abc import Callable
from pathlib import Path

import orjson
import pytest
from spacy.tokens import Doc

from agents.nlp.events.detection.class_weights import NAMES
from agents.nlp.syntax.tree import Tree
from agents.word_lists import data_file
from benchmarks.training.classes import features as class_features
from benchmarks.training.classes import learn as learn_classes
from benchmarks.training.corpus import GOLD, Document, documents, events_by_word
from benchmarks.training.triggers import features, learn
from benchmarks.training.validation import folds, verdicts

Reader = Callable[[str], Doc]


def test_documents_of_a_part(tmp_path: Path) -> None:
    event = {"trigger": {"start": 5, "end": 9}, "class": "OCCURRENCE"}
    rows = [
        {"split": "train", "text": "They left.", "events": [event]},
        {"split": "dev", "text": "They stayed.", "events": []},
    ]
    path = tmp_path / GOLD
    path.parent.mkdir()
    path.write_bytes(b"\n".join(map(orjson.dumps, rows)))
    [document] = documents(tmp_path, "train")
    assert document.tree.text == "They left."
    assert document.events == {1: "OCCURRENCE"}


def test_an_event_of_two_words(read: Reader) -> None:
    doc = read("They gave up.")
    event = {"trigger": {"start": 5, "end": 12}, "class": "ASPECTUAL"}
    assert events_by_word(doc, [event], int) == {1: "ASPECTUAL", 2: "ASPECTUAL"}


def test_candidates_and_features(read: Reader) -> None:
    tree = Tree(read("The wars have hurt Rome."))
    assert list(Document(tree, {}).candidates()) == [(1, "N"), (3, "V")]
    assert features(tree, 1, "N", "none") == [
        "kind N",
        "lemma N war",
        "place NNS nsubj",
        "lemma N war none",
        "suffix ars",
        "listed",
    ]
    assert features(tree, 3, "V", "dobj")[-2:] == ["child dobj", "child nsubj"]


def test_learning(read: Reader) -> None:
    tree = Tree(read("They attacked tables and attacked chairs and attacked lamps."))
    attacks = {
        word: "OCCURRENCE" for word in range(len(tree.head)) if tree.doc[word].lemma_ == "attack"
    }
    weights = learn([Document(tree, attacks)] * 3)
    assert weights["lemma V attack"] > 0 > weights["kind N"]


def test_what_is_seen_of_an_event(read: Reader) -> None:
    tree = Tree(read("They began the attack."))
    [(word, seen), _] = class_features(Document(tree, {}))
    assert word == 1
    assert {"word V begin dobj", "list usual ASPECTUAL", "governs V dobj", "about V"} <= set(seen)


def test_learning_classes(read: Reader) -> None:
    told, took = (Tree(read(text)) for text in ("They whooped.", "They attacked."))
    corpus = [Document(told, {1: "REPORTING"}), Document(took, {1: "OCCURRENCE"})]
    weights = learn_classes(corpus * 3)
    place = NAMES.index("REPORTING")
    assert weights["word V whoop"][place] > 0 > weights["word V attack"][place]


def test_what_one_part_has_for_itself_is_left_out(read: Reader) -> None:
    tree = Tree(read("They refused to leave."))
    ours, theirs = {1: "I_ACTION", 3: "OCCURRENCE"}, {1: "OCCURRENCE", 3: "OCCURRENCE"}
    corpus = [Document(tree, ours)] * 3 + [Document(tree, theirs, "AQUAINT")] * 6
    weights = learn_classes(corpus)
    assert not any(feature.startswith("AQUAINT") for feature in weights)
    assert weights["word V refuse"][NAMES.index("I_ACTION")] > 0


def test_each_document_is_tried_once(read: Reader) -> None:
    corpus = [Document(Tree(read("They whooped.")), {1: "REPORTING"}) for _ in range(6)]
    parted = [*folds(corpus)]
    assert [len(known) + len(tried) for known, tried in parted] == [6] * 4
    assert sum(len(tried) for _, tried in parted) == 6


def test_verdicts_on_classes(read: Reader) -> None:
    corpus = [Document(Tree(read("They whooped.")), {1: "REPORTING"})]
    assert [*verdicts({"kind V": [0, 1, 0, 0, 0, 0, 0]}, corpus)] == [True]
    assert [*verdicts({"kind V": [1, 0, 0, 0, 0, 0, 0]}, corpus)] == [False]


@pytest.mark.parametrize("name", ["triggers.tsv", "classes.tsv", "certainty.tsv"])
def test_learned_data_says_how_it_was_made(name: str) -> None:
    head = data_file("nlp/events", f"en/{name}").read_text(encoding="utf-8").splitlines()[0]
    assert f"python -m benchmarks.training.{Path(name).stem}" in head
    assert "TBAQ-cleaned" in head
