import pytest

from agents.nlp.entities.lexicon.gazetteer import Known
from agents.nlp.entities.recognition.name_parts import is_surname, whole_people
from agents.nlp.entities.recognition.names import Name
from tests.support.readings import reading_of


def whole(text: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    words = text.split()
    found = []
    for phrase, kind in names:
        first, *rest = phrase.split()
        start = words.index(first)
        known = Known(phrase, kind) if kind == "GPE" and phrase == "France" else None
        found.append(Name(start, start + 1 + len(rest), kind, phrase, "model", known))
    reading = reading_of(text, proper=True)
    return [(name.text, name.type) for name in whole_people(found, reading)]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param(
            "met Max van der Stoel today",
            [("Max van der", "PERSON"), ("Stoel", "GPE")],
            [("Max van der Stoel", "PERSON")],
            id="cut behind particles",
        ),
        pytest.param(
            "met Max van der Stoel today",
            [("Max", "PERSON")],
            [("Max van der Stoel", "PERSON")],
            id="cut before particles",
        ),
        pytest.param(
            "Van der Stoel left", [("Stoel", "GPE")], [("Van der Stoel", "PERSON")], id="a surname"
        ),
        pytest.param("in la Paz", [("Paz", "GPE")], [("Paz", "GPE")], id="a town"),
        pytest.param("met P N Iyer", [("Iyer", "PERSON")], [("P N Iyer", "PERSON")], id="initials"),
        pytest.param("A Roe left", [("Roe", "PERSON")], [("Roe", "PERSON")], id="an article"),
        pytest.param(
            "Sarah Obi left", [("Sarah", "ORG")], [("Sarah Obi", "PERSON")], id="a surname missed"
        ),
        pytest.param(
            "Thabo Obi left",
            [("Thabo", "PERSON"), ("Obi", "ORG")],
            [("Thabo Obi", "PERSON")],
            id="two names that touch",
        ),
        pytest.param(
            "Vera France left",
            [("France", "GPE")],
            [("Vera France", "PERSON")],
            id="a country behind a given name",
        ),
        pytest.param(
            "told Sarah Monday",
            [("Sarah", "PERSON")],
            [("Sarah", "PERSON")],
            id="a day behind a name",
        ),
        pytest.param(
            "the Sarah Initiative", [("Sarah", "PERSON")], [("Sarah", "PERSON")], id="an article"
        ),
    ],
)
def test_whole_people(
    text: str, names: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    assert whole(text, *names) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Roe", True),
        ("O'Roe", True),
        ("Monday", False),
        ("R2", False),
        ("roe", False),
        ("R", False),
    ],
)
def test_is_surname(*, word: str, expected: bool) -> None:
    assert is_surname(word) is expected
