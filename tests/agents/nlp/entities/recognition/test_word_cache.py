import pytest
from spacy.strings import StringStore

from agents.nlp.entities.recognition.word_cache import Spellings


@pytest.fixture
def store() -> StringStore:
    return StringStore(["Lund", "left", "Oslo"])


def test_keys_are_spelled_out_in_their_order(store: StringStore) -> None:
    words = ["left", "Lund", "left"]
    assert Spellings(store).of([store[word] for word in words]) == words


def test_a_word_is_made_once(store: StringStore) -> None:
    known = Spellings(store)
    [first], [second] = known.of([store["Lund"]]), known.of([store["Lund"]])
    assert first is second


def test_what_is_met_again_outlives_what_is_not(store: StringStore) -> None:
    known = Spellings(store, most=4)
    [common] = known.of([store["Lund"]])
    for number in range(100):
        assert known.of([store["Lund"], store.add(f"rare{number}")])[0] is common
        assert len(known) + len(known.old) <= 8


def test_a_key_that_stands_for_nothing_is_an_error(store: StringStore) -> None:
    with pytest.raises(KeyError):
        Spellings(store).of([12345678901234567])
