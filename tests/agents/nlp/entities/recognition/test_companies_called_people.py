"""Companies called by a surname, and people who are not."""

import pytest

from agents.nlp.entities.recognition.companies_called_people import with_companies
from agents.nlp.entities.recognition.names import Name
from agents.nlp.syntax.labels import deps
from tests.support.readings import reading_of

[COMPOUND] = deps({"compound"})


def types(text: str, *spans: tuple[int, int, str]) -> list[str]:
    reading = reading_of(text, proper=True, subjects=(0,))
    named = {start for start, _, _ in spans}
    dep = bytes(COMPOUND if place in named else 0 for place in range(len(reading.words)))
    names = [
        Name(start, end, kind, reading.text(start, end), "model") for start, end, kind in spans
    ]
    return [name.type for name in with_companies(names, reading._replace(dep=dep))]


@pytest.mark.parametrize(
    "text",
    [
        "Carver shares fell on Monday",
        "Carver CEO Ola Berg left",
        "Carver chief executive Ola Berg left",
        "Carver recalled 3,000 cars",
        "Carver sells aluminium abroad",
        "Carver stock and debt fell",
        "Carver fell 3 percent on Monday",
        "Carver rose by 12p to 320p",
        "Carver slipped to 320 pence",
    ],
)
def test_a_word_beside_the_name_tells(text: str) -> None:
    assert types(text, (0, 1, "PERSON")) == ["ORG"]


def test_what_has_shares_is_a_company() -> None:
    assert types("Shares in Carver Lund fell", (2, 4, "PERSON")) == ["ORG"]


def test_the_full_name_tells() -> None:
    text = "Carver said Carver Motors would cut jobs"
    assert types(text, (0, 1, "PERSON"), (2, 4, "ORG")) == ["ORG", "ORG"]


def test_two_weak_signs_tell() -> None:
    text = "Carver 's profits rose and Carver 's sales fell"
    assert types(text, (0, 1, "PERSON"), (5, 6, "PERSON")) == ["ORG", "ORG"]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Carver 's products are hers", [(0, 1, "PERSON")]),
        ("Vera Carver came . Carver shares fell", [(0, 2, "PERSON"), (4, 5, "PERSON")]),
        ("Mr. Carver shares came", [(1, 2, "PERSON")]),
        ("Carver spokesman Ola Berg left", [(0, 1, "PERSON")]),
        ("Carver said he would go", [(0, 1, "PERSON")]),
        ("Vera shares a flat", [(0, 1, "PERSON")]),
        ("Carver fell 3 metres", [(0, 1, "PERSON")]),
        ("Vera Carver rose 3 percent", [(0, 2, "PERSON")]),
    ],
)
def test_people_stay_people(text: str, spans: list[tuple[int, int, str]]) -> None:
    assert set(types(text, *spans)) == {"PERSON"}
