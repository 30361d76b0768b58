from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.timeline.triggers import EVENT_NOUNS, WEIGHTS, triggers

Reader = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army attacked the town.", ["attacked"]),
        ("The war began after the election.", ["war", "began", "election"]),
        ("The meeting was cancelled.", ["meeting", "cancelled"]),
        ("The table is brown.", []),
        ("He has been told.", ["told"]),
        ("", []),
    ],
)
def test_words_for_events(read: Reader, text: str, words: list[str]) -> None:
    doc = read(text)
    assert [doc[found.token].text for found in triggers(doc)] == words


def test_a_verb_that_governs_a_clause(read: Reader) -> None:
    found = {item.token: item.governs for item in triggers(read("They said that he left."))}
    assert found == {1: True, 4: False}


def test_data_is_read() -> None:
    assert WEIGHTS.listed > 0
    assert len(EVENT_NOUNS) > 100
    assert all((WEIGHTS.kind, WEIGHTS.lemma, WEIGHTS.place, WEIGHTS.suffix, WEIGHTS.child))
