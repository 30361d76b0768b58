from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.nlp.events.detection.complements import COMPLEMENTS, complements
from agents.nlp.syntax.tree import Tree

Reader = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The board agreed to sell the plant.", "agreed", "xcomp"),
        ("He knows that she left.", "knows", "ccomp"),
        ("Rebels took the town.", "took", "dobj"),
        ("The plan to close the mine failed.", "plan", "acl"),
        ("He told her that she won.", "told", "ccomp"),
        ("They slept.", "slept", "none"),
    ],
)
def test_what_hangs_on_a_word(read: Reader, text: str, word: str, expected: str) -> None:
    doc = read(text)
    [place] = [token.i for token in doc if token.text == word]
    assert COMPLEMENTS[complements(Tree(doc))[place]] == expected
