"""Marks from conditions on what depends on them."""

from collections.abc import Callable

import pytest

Told = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("If the vote fails, the premier resigns.", "resigns", "possible"),
        ("When the vote failed, the premier resigned.", "resigned", "happened"),
        ("If the vote fails, the premier will resign, he says.", "says", "happened"),
    ],
)
def test_what_depends_on_a_condition(told: Told, text: str, word: str, expected: str) -> None:
    assert told(text, word) == expected
