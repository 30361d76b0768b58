import pytest

from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.sport.tags import without_tags
from tests.support.readings import reading_of


@pytest.mark.parametrize(
    ("text", "span", "left"),
    [
        ("ROWING - NORWAY WIN", (0, 1), []),
        ("ROWING - NORWAY WIN", (0, 3), ["NORWAY"]),
        ("NHL ICE HOCKEY - RESULTS", (0, 3), ["NHL"]),
        ("Soccer : Halden win", (0, 1), []),
        ("MOTOR RACING - LUND FASTEST", (0, 2), []),
        ("LUND - HALDEN FAST", (0, 1), ["LUND"]),
        ("It was | TENNIS - ROE OUT", (3, 6), ["ROE"]),
        ("Norwegian Football Federation - a history", (0, 3), ["Norwegian Football Federation"]),
        ("The Rugby Union met", (1, 3), ["Rugby Union"]),
    ],
)
def test_the_sport_of_a_line_is_no_name(text: str, span: tuple[int, int], left: list[str]) -> None:
    reading = reading_of(text)
    name = Name(*span, "ORG", reading.text(*span), "model")
    assert [found.text for found in without_tags([name], reading)] == left
