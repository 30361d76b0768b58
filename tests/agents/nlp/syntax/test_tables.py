import numpy as np
import pytest
from spacy.strings import get_string_id

from agents.nlp.syntax.tables import LAST, Labels, Table, ids, indices, marking

COLOURS = Labels(["red", "green", "blue"])


def column(*words: str) -> np.ndarray:
    return np.array([get_string_id(word) for word in words], np.uint64)


def test_numbers_by_string() -> None:
    table = Table({get_string_id("one"): 1, get_string_id("two"): 2}, -1)
    assert table.of(column("two", "three", "one", "")).tolist() == [2, -1, 1, -1]


def test_an_empty_table_knows_nothing() -> None:
    assert Table({}, 7).of(column("one", "two")).tolist() == [7, 7]


def test_the_last_key_stands_for_no_string() -> None:
    assert Table({1: 1}, 0).of(np.array([LAST, 1, 0], np.uint64)).tolist() == [0, 1, 0]


def test_labels_are_numbered_in_order() -> None:
    assert [COLOURS.number(name) for name in ("red", "green", "blue")] == [0, 1, 2]
    assert COLOURS.numbers({"blue", "red"}) == {0, 2}
    assert COLOURS.of(column("blue", "pink", "red")).tolist() == [2, COLOURS.unknown, 0]


def test_words_among_some_labels() -> None:
    seen = COLOURS.of(column("blue", "pink", "red", "green"))
    assert COLOURS.among(seen, COLOURS.numbers({"blue", "red"})).tolist() == [
        True,
        False,
        True,
        False,
    ]
    assert not COLOURS.among(seen, frozenset()).any()


def test_ids_are_spacy_s() -> None:
    assert ids({"red"}) == {get_string_id("red")}


def test_indices_of_what_is_marked() -> None:
    assert indices(np.array([False, True, True, False])).tolist() == [1, 2]


@pytest.mark.parametrize(
    ("words", "expected"),
    [({"a", "zebra"}, [True, False, True]), ({"Lund"}, [False, True, False]), ((), [False] * 3)],
)
def test_which_words_are_among_some(words: set[str], expected: list[bool]) -> None:
    found = marking(words).of(column("a", "Lund", "zebra"))
    assert (found == 1).tolist() == expected
