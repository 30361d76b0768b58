"""The model with the component, once a session."""

import pytest
from spacy.language import Language

from tests.support.models import model_with


@pytest.fixture(scope="session")
def model() -> Language:
    """Load the model with paragraphs and entities alone."""
    return model_with("entities")
