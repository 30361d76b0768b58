import pytest
import spacy
from spacy.tokens import Doc

from agents.entities.keys import is_among, keys_of

VOCAB = spacy.blank("en").vocab


@pytest.mark.parametrize(
    ("words", "expected"),
    [({"a", "zebra"}, [True, False, True]), ({"Lund"}, [False, True, False]), ((), [False] * 3)],
)
def test_which_words_are_among_some(words: set[str], expected: list[bool]) -> None:
    column = Doc(VOCAB, words=["a", "Lund", "zebra"]).to_array("ORTH")
    assert is_among(column, keys_of(words)).tolist() == expected
