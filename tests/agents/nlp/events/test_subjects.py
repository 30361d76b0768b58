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
        ('"We won," said Cole.', "said", "Cole"),
        ("Cole ended it by signing a deal and shaking hands.", "shaking", "Cole"),
        ("While visiting Rome, Cole fell.", "visiting", "Cole"),
        ("Cole opened the fair, saying it was late.", "saying", "Cole"),
        ("Cole went to Rome to sign a deal.", "sign", "Cole"),
        ("Asked about it, Cole declined to comment.", "Asked", "Cole"),
        ("Cole was arrested after entering the hall.", "entering", "Cole"),
        ("Police accused Cole of lying.", "lying", "Cole"),
        ("Critics praised Cole for staying.", "staying", "Cole"),
        ("Cole was accused of lying.", "lying", "Cole"),
        ("Cole made the decision to sell the firm.", "sell", "Cole"),
        ("Cole's plan to sell the firm failed.", "sell", "Cole"),
        ("The plan by Cole to sell the firm failed.", "sell", "Cole"),
        ("The court blocked an attempt to oust Cole.", "oust", None),
        ("The first woman to lead the bank resigned.", "lead", "woman"),
        ("The rain stopped while Cole sang.", "sang", "Cole"),
    ],
)
def test_subject(read: Reader, text: str, verb: str, subject: str | None) -> None:
    doc = read(text)
    found = outer_subject(Tree(doc), next(token.i for token in doc if token.text == verb))
    assert (None if found is None else doc[found].text) == subject
