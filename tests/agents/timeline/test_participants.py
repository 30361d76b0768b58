from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.timeline.participants import participants, place

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
    ],
)
def test_roles(read: Reader, text: str, word: str, expected: list[tuple[str, str]]) -> None:
    doc = read(text)
    names = ("Akar", "Erdogan")
    token = next(token for token in doc if token.text == word)
    found = participants(token, entities(doc, *names))
    assert [(names[part.entity], part.role) for part in found] == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("They fought in Idlib.", "GPE", 0),
        ("They fought near Idlib.", "LOC", 0),
        ("They fought for Idlib.", "GPE", None),
        ("They fought in Idlib.", "PERSON", None),
    ],
)
def test_places(read: Reader, text: str, kind: str, expected: int | None) -> None:
    doc = read(text)
    assert place(doc[1], entities(doc, "Idlib"), {0: kind}) == expected


def test_a_place_after_one_that_is_no_entity(read: Reader) -> None:
    doc = read("They fought in winter in Idlib.")
    assert place(doc[1], entities(doc, "Idlib"), {0: "GPE"}) == 0
