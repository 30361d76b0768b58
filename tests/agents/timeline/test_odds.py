from collections.abc import Callable

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc

from agents.grammar.labels import DEPS, TAGS
from agents.grammar.tree import Tree
from agents.timeline.kinds import NOUN, VERB
from agents.timeline.odds import (
    EVENT_NOUNS,
    NEVER,
    WEIGHTS,
    child_odds,
    place_odds,
    place_table,
    word_odds,
)
from agents.timeline.weights import Weights

Reader = Callable[[str], Doc]


def keys(*words: str) -> np.ndarray:
    return np.array([get_string_id(word) for word in words], np.uint64)


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
    [attack, act] = keys("attack", "act").tolist()
    tags = np.array([TAGS.number(tag) for tag in ("VB", "NN", "NN", "JJ")])
    odds = word_odds(
        tags, keys("attack", "attack", "xyzzy", "xyzzy"), keys("act", "act", "act", "")
    )
    assert odds.tolist() == [
        WEIGHTS.lemma["V"][attack],
        WEIGHTS.lemma["N"][attack] + WEIGHTS.suffix[act],
        WEIGHTS.suffix[act],
        0,
    ]


def test_children_weigh_once_and_only_under_verbs(read: Reader) -> None:
    weight = {name: WEIGHTS.child[DEPS.number(name)] for name in ("nsubj", "dobj", "prep")}
    odds = child_odds(Tree(read("The man in Rome went to Riga with Anna.")))
    assert odds.tolist() == [0, 0, 0, 0, weight["nsubj"] + weight["prep"], 0, 0, 0, 0, 0]
