from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.nlp.events.participants import Participants
from agents.nlp.events.roles import noun_actor
from agents.nlp.events.subjects import outer_subject
from agents.nlp.syntax.tree import Tree

Reader = Callable[[str], Doc]


def entities(doc: Doc, *names: str) -> dict[int, int]:
    return {token.i: names.index(token.text) for token in doc if token.text in names}


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Akar attacked Erdogan.", "attacked", [("Akar", "agent"), ("Erdogan", "patient")]),
        ("Erdogan was attacked by Akar.", "attacked", [("Erdogan", "patient"), ("Akar", "agent")]),
        ("Akar met with Erdogan.", "met", [("Akar", "agent"), ("Erdogan", "other")]),
        ("Akar and Erdogan met.", "met", [("Akar", "agent"), ("Erdogan", "agent")]),
        ("Akar admired Akar.", "admired", [("Akar", "agent")]),
        ("Akar wants to attack Erdogan.", "attack", [("Akar", "agent"), ("Erdogan", "patient")]),
        ("They saw Akar's murder.", "murder", [("Akar", "agent")]),
        ("They saw the murder of Akar.", "murder", [("Akar", "patient")]),
        ("It rained.", "rained", []),
        ("Police arrested a clerk, Akar.", "arrested", [("Akar", "patient")]),
        ("The bank that Akar robbed closed.", "robbed", [("Akar", "agent")]),
        ("Akar, whom Erdogan fired, left.", "fired", [("Erdogan", "agent"), ("Akar", "patient")]),
        ("Akar was arrested and charged.", "charged", [("Akar", "patient")]),
        ("Asked about it, Akar left.", "Asked", [("Akar", "patient")]),
        ("Akar filed a lawsuit against Erdogan.", "lawsuit", [("Akar", "agent")]),
        ("Akar condemned an attack.", "attack", []),
        ("Akar shares fell.", "fell", [("Akar", "other")]),
        ("Pilots at Akar struck.", "struck", [("Akar", "other")]),
        ("They elected the brother of Akar.", "elected", [("Akar", "other")]),
        ("The rain in Akar stopped.", "stopped", []),
    ],
)
def test_roles(read: Reader, text: str, word: str, expected: list[tuple[str, str]]) -> None:
    doc = read(text)
    names = ("Akar", "Erdogan")
    tree = Tree(doc)
    event = next(token.i for token in doc if token.text == word)
    actor = noun_actor(tree, event) if tree.is_noun(event) else outer_subject(tree, event)
    found = Participants(tree, entities(doc, *names), {event}).of(event, actor)
    assert [(names[part.entity], part.role) for part in found] == expected
