from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.timeline.clauses import LONGEST, summary

Reader = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The army attacked the town.", "attacked", "The army attacked the town"),
        ("Turkey  bought\nmissiles.", "bought", "Turkey bought missiles"),
        ("Turkey plans to buy missiles.", "buy", "Turkey to buy missiles"),
        ("The army left and the mayor stayed.", "left", "The army left"),
        ("Ankara condemned the attack on the town.", "attack", "the attack on the town"),
        ("Hulusi Akar, who is a minister, left Rome.", "left", "Hulusi Akar left Rome"),
        ("Ankara asked Rome to sell jets.", "sell", "Rome to sell jets"),
        ("The general, who fled to Rome, spoke.", "fled", "The general fled to Rome"),
    ],
)
def test_summary(read: Reader, text: str, word: str, expected: str) -> None:
    token = next(token for token in read(text) if token.text == word)
    assert summary(token, text) == expected


def test_a_summary_is_short(read: Reader) -> None:
    doc = read("The army attacked " + "the big old town of stone near " * 12 + "Rome.")
    assert all(len(summary(token, doc.text).split()) <= LONGEST + 1 for token in doc)
