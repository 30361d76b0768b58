import pytest

from agents.nlp.entities.recognition.entity_types import type_of


@pytest.mark.parametrize(
    ("name", "model", "before", "expected"),
    [
        pytest.param("Harbour People's Party", "PERSON", "", "ORG", id="head"),
        pytest.param("Lund Corp.", "GPE", "", "ORG", id="company form"),
        pytest.param("Supreme Court", "FAC", "", "FAC", id="a building keeps its type"),
        pytest.param("Lund", "ORG", "Mr.", "PERSON", id="form of address"),
        pytest.param("Lund", "ORG", "president", "ORG", id="no capital, no address"),
        pytest.param("Susan Lund", "ORG", "", "PERSON", id="another given name"),
        pytest.param("Susan Lund Foundation", "ORG", "", "ORG", id="given name of a foundation"),
        pytest.param("Susan Lund Show", "ORG", "The", "ORG", id="a person takes no article"),
        pytest.param("Harbour Union", "GPE", "", "GPE", id="a union of states"),
        pytest.param("Harbour Peace Conference", "ORG", "", "EVENT", id="an event"),
        pytest.param("Conference", "ORG", "", "ORG", id="an event's word alone"),
        pytest.param("Carver International Airport", "GPE", "", "FAC", id="a building"),
        pytest.param("Carver Valley", "PERSON", "", "LOC", id="a landscape"),
        pytest.param("Carver Beach", "GPE", "", "GPE", id="a town called like a landscape"),
        pytest.param("Susan Lake", "PERSON", "", "PERSON", id="a surname like a landscape"),
        pytest.param("Carver Shipping", "PERSON", "", "ORG", id="a trade"),
        pytest.param("Virginia", "GPE", "", "GPE", id="a place keeps its type"),
    ],
)
def test_type_of(name: str, model: str, before: str, expected: str) -> None:
    assert type_of(name.split(), model, before) == expected
