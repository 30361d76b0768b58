"""Nouns that other verbs than their own tell of."""

from collections.abc import Callable

import pytest

Told = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The march, which was called off on Friday, had drawn threats.", "march", "denied"),
        ("The summit, which never took place, cost millions.", "summit", "denied"),
        ("The attack, which police foiled, was planned in Rome.", "attack", "denied"),
        ("The march, which drew thousands, ended peacefully.", "march", "happened"),
        ("The attack, which police condemned, killed three.", "attack", "happened"),
    ],
)
def test_what_relative_clauses_say(told: Told, text: str, word: str, expected: str) -> None:
    assert told(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # The tagger takes "reports" for a verb, the parser a noun for the head of its verb.
        ("Earlier reports that the train had derailed were incorrect.", "derailed", "denied"),
        ("Rumours of a coup proved untrue.", "coup", "denied"),
        ("Nor was the ship attacked by pirates.", "attacked", "denied"),
    ],
)
def test_misread_sentences(told: Told, text: str, word: str, expected: str) -> None:
    assert told(text, word) == expected
