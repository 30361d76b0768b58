"""Headlines in title case: the names in them are those of the article."""

import pytest

from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.title_case_lines import (
    title_case_lines,
    with_title_case_lines,
)
from tests.support.readings import reading_of


def first(headline: str, span: tuple[int, int], body: str = "Vera Carver came .") -> str:
    reading = reading_of(f"{headline} | {body}")
    start = len(headline.split()) + 1
    names = [
        Name(*span, "PERSON", reading.text(*span), "model"),
        Name(start, start + 2, "PERSON", reading.text(start, start + 2), "model"),
    ]
    found = with_title_case_lines(names, reading)[0]
    return reading.text(found.start, found.end)


@pytest.mark.parametrize(
    ("headline", "span", "name"),
    [
        ("Moderators Ignore Carver Scandals Again", (1, 4), "Carver"),
        ("Carver Must Decide This Week", (0, 3), "Carver"),
        ("Tonight Vera Carver Wear Hats Again", (1, 4), "Vera Carver"),
        ("Today Vera Carver Will Decide", (1, 3), "Vera Carver"),
        ("Moderators Ignore Susan Carver Again", (2, 4), "Susan Carver"),
        ("Today Vera Carver Hospital Will Open", (1, 4), "Vera Carver Hospital"),
        ("Moderators Ignore Lund Scandals Again", (1, 4), "Ignore Lund Scandals"),
        ("the moderators ignore Carver Scandals again", (3, 5), "Carver Scandals"),
    ],
)
def test_a_headline_takes_no_words_along(headline: str, span: tuple[int, int], name: str) -> None:
    assert first(headline, span) == name


def test_sentences_are_no_headlines() -> None:
    text = "Carver Must Decide This Week | Carver must decide this week"
    assert list(title_case_lines(reading_of(text))) == [(0, 6)]
