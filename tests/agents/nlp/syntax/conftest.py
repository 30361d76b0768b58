"""The model, and articles read with it."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from tests.support.models import model_with

Reader = Callable[[str], Doc]


@pytest.fixture(scope="session")
def read() -> Reader:
    """Read a text with the model and paragraphs, but without the components."""
    return model_with()
