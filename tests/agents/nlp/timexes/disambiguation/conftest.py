"""Articles read with this component and the entities it asks."""

from collections.abc import Callable
from functools import partial

import pytest
from spacy.tokens import Doc

from tests.support.models import model_with, read_dated

Reader = Callable[[str], Doc]


@pytest.fixture(scope="session")
def read_named() -> Reader:
    """Read a text, names and all, as an article of Tuesday, 10 March 2020."""
    return partial(read_dated, model_with("entities", "timexes"))
