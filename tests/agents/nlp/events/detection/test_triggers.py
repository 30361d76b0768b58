from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.nlp.events.detection.triggers import triggers
from agents.nlp.syntax.tree import Tree

Reader = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army attacked the town.", ["attacked"]),
        ("The war began after the election.", ["war", "began", "election"]),
        ("The meeting was cancelled.", ["meeting", "cancelled"]),
        ("The table is brown.", []),
        ("He has been told.", ["told"]),
        ("They are going to build a bridge.", ["build"]),
        ("They are going to Rome.", ["going"]),
        ("They had to leave.", ["leave"]),
        ("", []),
    ],
)
def test_words_for_events(read: Reader, text: str, words: list[str]) -> None:
    doc = read(text)
    assert [doc[found.token].text for found in triggers(Tree(doc))] == words
