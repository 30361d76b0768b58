"""What adjectives and participles make of a noun."""

from collections.abc import Callable

import pytest

Told = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The alleged fraud cost $2m.", "fraud", "possible"),
        ("The suspected attack on the embassy injured two.", "attack", "possible"),
        ("The attempted assassination of the mayor shocked the town.", "assassination", "possible"),
        ("The would-be assassination was filmed.", "assassination", "possible"),
        ("The looming strike hit bookings.", "strike", "possible"),
        ("The planned march drew anger.", "march", "planned"),
        ("The cancelled concert cost millions.", "concert", "denied"),
        ("A planned attack was foiled by police.", "attack", "denied"),
        ("Police fought a mock attack on the airport.", "attack", "denied"),
        ("A bombing foiled by a guard worried the town.", "bombing", "denied"),
        ("The deadly fraud cost $2m.", "fraud", "happened"),
        ("The alleged thief was arrested in Rome.", "arrested", "happened"),
        ("The explosion was no false alarm.", "alarm", "happened"),
    ],
)
def test_modifiers(told: Told, text: str, word: str, expected: str) -> None:
    assert told(text, word) == expected
