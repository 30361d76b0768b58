import pytest
from spacy.language import Language

from tests.support.entities import types, with_names

FULL = {"Vera France": "PERSON"}


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        pytest.param("Vera France sued. France lost.", [], id="the surname alone"),
        pytest.param("They met by France's house: Vera France waved.", [], id="in its sentence"),
        pytest.param("Vera France sued. She left for France.", [], id="for her"),
        pytest.param("France lost. Then Vera France sued.", ["France"], id="a sentence before"),
        pytest.param("Vera France sued. She lives in France.", ["France"], id="in"),
        pytest.param("Vera France sued. She left Lyon, France.", ["France"], id="a town before"),
        pytest.param("Vera France sued. She visited France.", ["France"], id="visited"),
        pytest.param(
            "Vera France sued in France. France lost.", ["France"], id="once a place, always one"
        ),
        pytest.param("France sued. France lost.", ["France"], id="nobody of that name"),
    ],
)
def test_a_surname_that_is_a_country(model: Language, text: str, countries: list[str]) -> None:
    found = types(with_names(model, text, FULL))
    assert [name for name, kind in found.items() if kind == "GPE" and name != "Lyon"] == countries
