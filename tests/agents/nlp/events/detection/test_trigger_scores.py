from collections.abc import Callable

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc

from agents.nlp.events.detection.complements import COMPLEMENTS
from agents.nlp.events.detection.trigger_scores import (
    EVENT_NOUNS,
    NEVER,
    WEIGHTS,
    Weights,
    child_odds,
    place_odds,
    place_table,
    read_weights,
    word_odds,
)
from agents.nlp.events.detection.word_kinds import NOUN, VERB
from agents.nlp.syntax.labels import DEPS, TAGS
from agents.nlp.syntax.tree import Tree

Reader = Callable[[str], Doc]


def keys(*words: str) -> np.ndarray:
    return np.array([get_string_id(word) for word in words], np.uint64)


def test_each_weight_in_its_place() -> None:
    rows = [
        ("kind V", "1.10"),
        ("lemma N war", "0.29"),
        ("place VB ROOT", "-0.05"),
        ("suffix ing", "0.57"),
        ("child dobj", "2.00"),
        ("listed", "1.15"),
    ]
    assert read_weights(rows, [get_string_id("war"), get_string_id("duel")]) == Weights(
        kind={"V": 110},
        lemma={"V": {}, "N": {get_string_id("war"): 144, get_string_id("duel"): 115}, "J": {}},
        place={(TAGS.number("VB"), DEPS.number("ROOT")): -5},
        suffix={get_string_id("ing"): 57},
        child={DEPS.number("dobj"): 200},
    )


def test_learned_weights() -> None:
    assert set(WEIGHTS.kind) == {"V", "N", "J"}
    assert all(WEIGHTS.lemma.values())


def test_event_nouns_are_read() -> None:
    assert len(EVENT_NOUNS) > 100


def test_places(read: Reader) -> None:
    odds = place_odds(Tree(read("They have left Rome.")))
    own = WEIGHTS.place[TAGS.number("VBN"), DEPS.number("ROOT")]
    assert odds.tolist() == [NEVER, NEVER, WEIGHTS.kind[VERB] + own, NEVER, NEVER]


def test_a_place_without_a_weight_weighs_as_its_kind() -> None:
    weights = Weights({"V": 1, "N": 2, "J": 3}, {}, {(TAGS.number("NN"), 0): 5}, {}, {})
    table = place_table(weights)
    assert table[TAGS.number("NN"), :2].tolist() == [7, 2]
    assert table[TAGS.number("NN"), DEPS.unknown] == weights.kind[NOUN]
    assert table[TAGS.unknown].max() == NEVER


def test_words_weigh_by_kind() -> None:
    [going, attack, act] = keys("go", "attack", "act").tolist()
    tags = np.array([TAGS.number(tag) for tag in ("VB", "NN", "NN", "JJ")])
    infinitive, clause = COMPLEMENTS.index("xcomp"), COMPLEMENTS.index("ccomp")
    odds = word_odds(
        tags,
        keys("go", "attack", "xyzzy", "xyzzy"),
        np.array([infinitive, clause, clause, infinitive]),
        keys("act", "act", "act", ""),
    )
    used = WEIGHTS.lemma["V"][going ^ (infinitive + 1)]
    assert used < 0
    assert odds.tolist() == [
        WEIGHTS.lemma["V"][going] + used,
        WEIGHTS.lemma["N"][attack] + WEIGHTS.suffix[act],
        WEIGHTS.suffix[act],
        0,
    ]


def test_children_weigh_once_and_only_under_verbs(read: Reader) -> None:
    weight = {name: WEIGHTS.child[DEPS.number(name)] for name in ("nsubj", "dobj", "prep")}
    odds = child_odds(Tree(read("The man in Rome went to Riga with Anna.")))
    assert odds.tolist() == [0, 0, 0, 0, weight["nsubj"] + weight["prep"], 0, 0, 0, 0, 0]
