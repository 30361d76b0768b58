import pytest

from agents.nlp.entities.recognition.missed_acronyms import missed_acronyms
from agents.nlp.entities.recognition.names import Name
from tests.support.readings import reading_of


def found(text: str, *spans: tuple[int, int, str]) -> list[str]:
    reading = reading_of(text)
    names = [
        Name(start, end, kind, reading.text(start, end), "model") for start, end, kind in spans
    ]
    return [name.text for name in missed_acronyms(names, reading)]


@pytest.mark.parametrize(
    ("text", "span", "acronyms"),
    [
        ("Bureau of Tides met . BoT agreed . BOT left", (0, 3, "ORG"), ["BoT", "BOT"]),
        ("Harbour River Board ( HRB ) met . HRB left", (0, 3, "ORG"), ["HRB", "HRB"]),
        ("HRB left . Harbour River Board met", (3, 6, "ORG"), ["HRB"]),
        ("Harbour River Board met . HRC left", (0, 3, "ORG"), []),
        ("Vera Hope Lund met . VHL left", (0, 3, "PERSON"), []),
        ("Harbour Board met . HB left", (0, 2, "ORG"), []),
    ],
)
def test_first_letters(text: str, span: tuple[int, int, str], acronyms: list[str]) -> None:
    assert found(text, span) == acronyms


def test_what_has_a_name_is_left() -> None:
    assert found("Harbour River Board met HRB", (0, 3, "ORG"), (4, 5, "ORG")) == []
