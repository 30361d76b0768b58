from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.tenses import direction

Reader = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Friday.", -1),
        ("They had met on Friday.", -1),
        ("They will meet on Friday.", 1),
        ("They plan to meet on Friday.", 1),
        ("They are expected to meet on Friday.", 1),
        ("They have met on Friday.", -1),
        ("A meeting on Friday.", 0),
    ],
)
def test_direction(read: Reader, text: str, expected: int) -> None:
    doc = read(text)
    place = next(token.i for token in doc if token.text == "Friday")
    assert direction(Tree(doc), place) == expected
