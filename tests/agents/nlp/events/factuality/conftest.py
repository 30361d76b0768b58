"""How real an article tells its events."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.nlp.events.modality import Modality
from agents.nlp.syntax.tree import Tree

Told = Callable[[str, str], str]


@pytest.fixture(scope="session")
def told(read: Callable[[str], Doc]) -> Told:
    """Tell the modality of a word of a text."""

    def told(text: str, word: str) -> str:
        doc = read(text)
        place = next(token.i for token in doc if token.text == word)
        return Modality(Tree(doc)).of(place).modality

    return told
