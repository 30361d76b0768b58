import pytest

from agents.nlp.entities.lexicon.gazetteer import load
from agents.nlp.entities.recognition.numbered_models import makers_of, numbered_models
from tests.support.readings import reading_of

MAKERS = makers_of(load("en", lambda text: tuple(text.split())))


def found(text: str) -> list[tuple[str, str | None]]:
    names = numbered_models(reading_of(text), MAKERS)
    return [(name.text, name.known and name.known.name) for name in names]


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("Boeing will deliver 12 of its 747s", [("747s", "Boeing 747")]),
        ("Boeing said the 737 was safe", [("737", "Boeing 737")]),
        ("A 767 of theirs , Boeing said", [("767", "Boeing 767")]),
        ("Boeing said 747 - 400 jets were old", [("747 - 400", "Boeing 747")]),
        ("Boeing cut 747 jobs", []),
        ("Boeing said the 12 left", []),
        ("She took the 747 to town", []),
        ("Buses such as the 737 of Lund", []),
    ],
)
def test_a_number_stands_for_a_model(text: str, models: list[tuple[str, str]]) -> None:
    assert found(text) == models
