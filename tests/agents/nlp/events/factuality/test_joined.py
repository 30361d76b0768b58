"""What joined verbs share."""

from collections.abc import Callable

import pytest

Told = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The army might attack Greece and invade Cyprus.", "invade", "possible"),
        ("No ships were attacked or seized on Monday.", "seized", "denied"),
        ("He was not beaten or robbed.", "robbed", "denied"),
        ("Ministers have not met, talked or exchanged letters.", "talked", "denied"),
        ("The soldiers neither fired nor shouted.", "shouted", "denied"),
        ("If the army attacks and the town burns, they flee.", "burns", "possible"),
        ("The minister will resign and leave the country.", "leave", "planned"),
        ("The driver did not stop and drove on.", "drove", "happened"),
        ("He was not killed but wounded.", "wounded", "happened"),
        ("Clinton would beat Trump but lose to Carson.", "lose", "possible"),
        ("The bomb was not defused and later was moved.", "moved", "happened"),
        ("The firm failed to sell the plant and filed for bankruptcy.", "filed", "happened"),
        ("Nobody was killed but a guard was shot.", "shot", "happened"),
    ],
)
def test_what_joined_verbs_share(told: Told, text: str, word: str, expected: str) -> None:
    assert told(text, word) == expected
