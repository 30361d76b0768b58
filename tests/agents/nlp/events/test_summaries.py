from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.nlp.events.subjects import outer_subject
from agents.nlp.events.summaries import LONGEST, Clauses
from agents.nlp.syntax.tree import Tree

Reader = Callable[[str], Doc]


def told(tree: Tree, word: int) -> str:
    actor = None if tree.is_noun(word) else outer_subject(tree, word)
    return Clauses(tree).summary(word, actor)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The army attacked the town.", "attacked", "The army attacked the town"),
        ("Turkey  bought missiles.", "bought", "Turkey bought missiles"),
        ("Turkey plans to buy missiles.", "buy", "Turkey to buy missiles"),
        ("The army left and the mayor stayed.", "left", "The army left"),
        ("Ankara condemned the attack on the town.", "attack", "the attack on the town"),
        ("Hulusi Akar, who is a minister, left Rome.", "left", "Hulusi Akar left Rome"),
        ("Ankara asked Rome to sell jets.", "sell", "Rome to sell jets"),
        ("Rome heard Ankara's request to buy jets.", "buy", "Ankara to buy jets"),
        ("Rome heard of its plan to buy jets.", "buy", "to buy jets"),
        ("Ankara began it by buying jets.", "buying", "Ankara buying jets"),
        ("The general, who fled to Rome, spoke.", "fled", "The general fled to Rome"),
    ],
)
def test_summary(read: Reader, text: str, word: str, expected: str) -> None:
    doc = read(text)
    place = next(token.i for token in doc if token.text == word)
    assert told(Tree(doc), place) == expected


def test_a_summary_is_short(read: Reader) -> None:
    doc = read("The army attacked " + "the big old town of stone near " * 12 + "Rome.")
    tree = Tree(doc)
    assert all(len(told(tree, word).split()) <= LONGEST + 1 for word in range(len(doc)))
