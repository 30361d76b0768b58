from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.nlp.events.modality import Modality
from agents.nlp.syntax.tree import Tree

Reader = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Turkey bought the missiles.", "bought", "happened"),
        ("Turkey will buy the missiles.", "buy", "planned"),
        ("Turkey plans to buy the missiles.", "buy", "planned"),
        ("Turkey agreed to buy the missiles.", "buy", "planned"),
        ("Turkey might buy the missiles.", "buy", "possible"),
        ("They stay if Turkey buys the missiles.", "buys", "possible"),
        ("Turkey did not buy the missiles.", "buy", "denied"),
        ("Turkey never bought the missiles.", "bought", "denied"),
        ("Turkey failed to buy the missiles.", "buy", "denied"),
        ("Turkey denied the purchase.", "purchase", "denied"),
        ("Turkey ruled out an attack.", "attack", "denied"),
        ("There was no attack.", "attack", "denied"),
        ("The army might attack Greece and invade Cyprus.", "invade", "possible"),
        ("Turkey managed to buy the missiles.", "buy", "happened"),
    ],
)
def test_modality(read: Reader, text: str, word: str, expected: str) -> None:
    doc = read(text)
    place = next(token.i for token in doc if token.text == word)
    assert Modality(Tree(doc)).of(place) == expected


def test_a_long_list_of_joined_verbs(read: Reader) -> None:
    doc = read("They ran" + ", jumped" * 2000 + ".")
    modality = Modality(Tree(doc))
    assert {modality.of(word) for word in range(len(doc))} == {"happened"}
