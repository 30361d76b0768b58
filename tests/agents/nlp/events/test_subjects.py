from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.nlp.events.subjects import outer_subject
from agents.nlp.syntax.tree import Tree

Reader = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The army left.", "left", "army"),
        ("The army left and returned.", "returned", "army"),
        ("Turkey plans to buy missiles.", "buy", "Turkey"),
        ("Ankara asked Rome to sell jets.", "sell", "Rome"),
        ("The general, who fled to Rome, spoke.", "fled", "general"),
        ("They saw a town destroyed by fire.", "destroyed", "town"),
        ("Go home!", "Go", None),
    ],
)
def test_subject(read: Reader, text: str, verb: str, subject: str | None) -> None:
    doc = read(text)
    found = outer_subject(Tree(doc), next(token.i for token in doc if token.text == verb))
    assert (None if found is None else doc[found].text) == subject
