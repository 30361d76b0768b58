import pytest
from spacy.language import Language

from tests.support.entities import types, with_names


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param(
            "Hurricane Ian hit Moss.", {"Ian": "PERSON"}, {"Hurricane Ian": "EVENT"}, id="storm"
        ),
        pytest.param(
            "Hurricane Ian hit.",
            {"Hurricane Ian": "ORG"},
            {"Hurricane Ian": "EVENT"},
            id="storm with its noun",
        ),
        pytest.param("A storm hit Ian.", {"Ian": "PERSON"}, {"Ian": "PERSON"}, id="a person"),
        pytest.param("Boats cross the Amazon.", {"Amazon": "ORG"}, {"Amazon": "LOC"}, id="a river"),
        pytest.param("Boats left Amazon.", {"Amazon": "ORG"}, {"Amazon": "ORG"}, id="a company"),
        pytest.param(
            "They met the Ohio governor.", {}, {"Ohio": "GPE"}, id="an article of another noun"
        ),
        pytest.param("He wore a Panama hat.", {}, {}, id="a hat"),
        pytest.param("He left Panama.", {}, {"Panama": "GPE"}, id="a country"),
        pytest.param("Wendy's owner spoke.", {"Wendy": "PERSON"}, {"Wendy's": "ORG"}, id="a brand"),
        pytest.param(
            "Wendy's mother spoke.", {"Wendy": "PERSON"}, {"Wendy": "PERSON"}, id="a mother"
        ),
        pytest.param(
            "Wendy left. Wendy's owner spoke.",
            {"Wendy": "PERSON"},
            {"Wendy": "PERSON"},
            id="somebody of that name",
        ),
        pytest.param(
            "A man from Fresno, CA.",
            {"Fresno": "GPE", "CA": "PRODUCT"},
            {"Fresno": "GPE", "CA": "GPE"},
            id="a state's code",
        ),
        pytest.param("They use CA.", {"CA": "PRODUCT"}, {"CA": "PRODUCT"}, id="another code"),
    ],
)
def test_names_in_set_phrases(
    model: Language, text: str, names: dict[str, str], expected: dict[str, str]
) -> None:
    assert types(with_names(model, text, names)) == expected


def test_the_river_and_the_company_are_two(model: Language) -> None:
    doc = with_names(model, "Amazon sued over the Amazon.", {"Amazon": "ORG"})
    assert {entity.id for entity in doc._.entities} == {"wd:Q3884", "nil:loc:amazon"}


def test_a_thousand_brands_are_no_trouble(model: Language) -> None:
    doc = with_names(model, "Wendy's " * 1000, {"Wendy": "PERSON"})
    assert types(doc) == {"Wendy's": "ORG"}
