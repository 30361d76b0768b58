from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.timeline.modality import modality

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
    token = next(token for token in read(text) if token.text == word)
    assert modality(token) == expected
