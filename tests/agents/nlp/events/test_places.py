from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.nlp.events.places import places
from agents.nlp.syntax.tree import Tree

Reader = Callable[[str], Doc]


def place(doc: Doc, kind: str) -> int | None:
    idlib = {token.i: 0 for token in doc if token.text == "Idlib"}
    return places(Tree(doc), idlib, {0: kind}).get(1)


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
    assert place(doc, kind) == expected


def test_a_place_after_one_that_is_no_entity(read: Reader) -> None:
    doc = read("They fought in winter in Idlib.")
    assert place(doc, "GPE") == 0
