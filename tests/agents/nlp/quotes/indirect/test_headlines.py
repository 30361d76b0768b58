"""What headlines report with a colon alone."""

import pytest
from spacy.language import Language

from agents.nlp.reader import Reader
from tests.support.articles import accepted

TEXT = (
    "Susan Roe spoke in Moss on Monday. The World Health Organization and Acme Motors were there, "
    "Roe told reporters."
)


@pytest.fixture(scope="module")
def reader(nlp: Language) -> Reader:
    return Reader(nlp)


def quotes(reader: Reader, title: str) -> list[tuple[str | None, str]]:
    """Give the speaker and the words of each quote of the headline."""
    [found] = reader.read([accepted(TEXT, title=title)])
    return [
        (quote["speaker_name"], quote["text"])
        for quote in found["quotes"]
        if quote["spans"][0].get("field") == "title"
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Susan Roe: ferries will stop on Friday", ("Susan Roe", "ferries will stop on Friday")),
        ("Roe: ferries have been stopped", ("Susan Roe", "ferries have been stopped")),
        ("Exclusive - Susan Roe: ferries will stop", ("Susan Roe", "ferries will stop")),
        ("Ferries will stop on Friday: Roe", ("Susan Roe", "Ferries will stop on Friday")),
        (
            "Susan Roe: ferries are \u2018a waste of money\u2019 for the town",
            ("Susan Roe", "ferries are \u2018a waste of money\u2019 for the town"),
        ),
        (
            "World Health Organization: masks are no longer needed",
            ("World Health Organization", "masks are no longer needed"),
        ),
    ],
)
def test_said(reader: Reader, title: str, expected: tuple[str, str]) -> None:
    assert quotes(reader, title) == [expected]


@pytest.mark.parametrize(
    "title",
    [
        "Moss: a town that waits for ferries",
        "Acme Motors: sales have fallen again",
        "Susan Roe: a life in Moss",
        "Ferries: they will stop on Friday",
        "Susan Roe: Part 2: she is leaving",
        "Ferry strike ends at 10:30 in Moss",
    ],
)
def test_not_said(reader: Reader, title: str) -> None:
    assert quotes(reader, title) == []
