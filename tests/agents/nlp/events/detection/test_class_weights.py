import numpy as np
from spacy.strings import get_string_id

from agents.nlp.events.detection.class_weights import (
    LISTS,
    NAMES,
    context_table,
    listed,
    named_words,
    place_table,
    read_weights,
    tag_table,
    word_table,
)
from agents.nlp.events.detection.complements import COMPLEMENTS
from agents.nlp.syntax.labels import DEPS, TAGS

SAID = [str(number) for number in range(1, 8)]
WEIGHTS = read_weights(
    [
        ["kind V", *["10"] * 7],
        ["about V", *["5"] * 7],
        ["governs V ccomp", *["3"] * 7],
        ["tag VBD", *["2"] * 7],
        ["place V dobj", *["4"] * 7],
        ["word V say", *SAID],
        ["word V say ccomp", *["100"] * 7],
        ["list usual REPORTING about", *["1000"] * 7],
    ]
)


def test_weights_of_a_word_by_what_hangs_on_it() -> None:
    rows, odds = word_table(WEIGHTS)
    [row, other] = rows.of(np.array([get_string_id("say"), get_string_id("xyzzy")], np.uint64))
    own = np.arange(1, 8)
    assert (odds[row, COMPLEMENTS.index("none"), 0] == own).all()
    assert (odds[row, COMPLEMENTS.index("ccomp"), 0] == own + 100).all()
    assert (odds[row, COMPLEMENTS.index("ccomp"), 1] == own + 1100).all()
    assert not odds[other].any()


def test_weights_of_places() -> None:
    assert context_table(WEIGHTS)[0, COMPLEMENTS.index("ccomp"), :, 0].tolist() == [13, 18]
    assert tag_table(WEIGHTS)[TAGS.number("VBD"), 0] == 2
    assert place_table(WEIGHTS)[0, DEPS.number("dobj"), 0] == 4


def test_names_of_words() -> None:
    named = named_words(WEIGHTS)
    assert named["word V say"] == [("V", "say")]
    assert ("V", "begin") in named["list usual ASPECTUAL"]
    assert "kind V" not in named


def test_lists_are_of_known_classes() -> None:
    assert {name for classes in LISTS.values() for name in classes} <= set(NAMES)


def test_each_verb_has_one_usual_class() -> None:
    usual = [word for name, word in listed() if name.startswith("list usual")]
    assert len(usual) == len(set(usual))
