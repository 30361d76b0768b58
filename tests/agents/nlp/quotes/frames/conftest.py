"""What a frame finds at a verb."""

from collections.abc import Callable

import pytest

from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch
from tests.agents.nlp.quotes.conftest import Reader, place

Frame = Callable[[Tree, int], list[Stretch]]
Taker = Callable[[Frame, str, str], list[str]]


@pytest.fixture(scope="session")
def take(read: Reader) -> Taker:
    """Give the words that a frame takes at a verb of a text."""

    def taken(frame: Frame, text: str, verb: str) -> list[str]:
        tree = read(text).tree
        return [tree.doc[start:end].text for start, end in frame(tree, place(tree, verb))]

    return taken
