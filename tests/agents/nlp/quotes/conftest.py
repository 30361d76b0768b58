"""The model with this package's component alone, and what it finds in a text."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.quotes.context import QuoteContext, reading_of
from agents.nlp.syntax.tree import Tree, tree_of
from agents.nlp.typography import usual_signs
from tests.support.models import model_with


class Found(NamedTuple):
    kind: str
    words: tuple[str, ...]
    cue: str | None
    speaker: str | None


Finder = Callable[[str], list[Found]]
Reader = Callable[[str], QuoteContext]


@pytest.fixture(scope="session")
def model() -> Language:
    return model_with("quotes")


@pytest.fixture(scope="session")
def find(model: Language) -> Finder:
    def quotes_of(written: str) -> list[Found]:
        text = usual_signs(written)
        doc: Doc = model(text)
        return [
            Found(
                quote.kind,
                tuple(text[start:end] for start, end in quote.spans),
                quote.cue and doc[quote.cue.start : quote.cue.end].text,
                quote.speaker and doc[slice(*quote.speaker)].text,
            )
            for quote in doc._.quotes
        ]

    return quotes_of


@pytest.fixture(scope="session")
def read(model: Language) -> Reader:
    """Read a text as the rules do."""

    def reading(text: str) -> QuoteContext:
        return reading_of(tree_of(model(text)))

    return reading


def place(tree: Tree, word: str) -> int:
    """Find where a word first stands."""
    return next(token.i for token in tree.doc if token.text == word)


def words(tree: Tree, stretch: tuple[int, int] | None) -> str | None:
    """Write out a stretch of words."""
    return stretch and tree.doc[slice(*stretch)].text
