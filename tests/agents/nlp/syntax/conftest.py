"""The model, and articles read with it."""

from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from tests.support.models import model_with

Reader = Callable[[str], Doc]


@pytest.fixture(scope="session")
def model() -> Language:
    """Load the model with paragraphs, but without the components."""
    return model_with()


@pytest.fixture(scope="session")
def read(model: Language) -> Reader:
    """Read a text."""
    return model
