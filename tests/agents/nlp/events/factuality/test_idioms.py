"""What looks like a negation and is none."""

from collections.abc import Callable

import pytest

Told = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("No fewer than 20 people were killed in the blast.", "killed"),
        ("No later than Monday the army withdrew.", "withdrew"),
        ("No sooner had he arrived than the bomb exploded.", "arrived"),
        ("No doubt he lied.", "lied"),
        ("None the wiser, the guards opened the gate.", "opened"),
        ("No, the minister resigned on Monday.", "resigned"),
        ("The No. 2 reactor exploded.", "exploded"),
        ("The mayor resigned, not the sheriff.", "resigned"),
    ],
)
def test_idle_negations(told: Told, text: str, word: str) -> None:
    assert told(text, word) == "happened"
