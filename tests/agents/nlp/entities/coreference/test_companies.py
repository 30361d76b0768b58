"""Descriptions and pronouns for organisations, with sentences that leave them open."""

import pytest
from spacy.language import Language

from tests.support.entities import mentions, with_names

VELTRA, ACME = {"Veltra Foods": "ORG"}, {"Acme Steel": "ORG"}


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param(
            "Veltra Foods will cut jobs. The company was calm.",
            VELTRA,
            ["Veltra Foods", "The company"],
            id="the company",
        ),
        pytest.param(
            "Veltra Foods will cut jobs. Sales of the firm fell.",
            VELTRA,
            ["Veltra Foods", "the firm"],
            id="the firm",
        ),
        pytest.param(
            "Veltra Foods sued over Acme Steel. The company was calm.",
            VELTRA | ACME,
            ["Veltra Foods", "The company"],
            id="the subject of two",
        ),
        pytest.param(
            "Veltra Foods will cut 400 jobs, it said on Monday.",
            VELTRA,
            ["Veltra Foods", "it"],
            id="it, of its own words",
        ),
        pytest.param(
            "Veltra Foods will cut jobs. It said sales fell.",
            VELTRA,
            ["Veltra Foods", "It"],
            id="it, of the sentence before",
        ),
        pytest.param(
            "Veltra Foods cut jobs. The company said it was sad. It said sales fell.",
            VELTRA,
            ["Veltra Foods", "The company", "It"],
            id="it, of a description",
        ),
        pytest.param(
            "Russia attacked on Monday. It said it had won.",
            {"Russia": "GPE"},
            ["Russia", "It"],
            id="it, of a state",
        ),
    ],
)
def test_what_is_meant(
    model: Language, text: str, names: dict[str, str], expected: list[str]
) -> None:
    assert mentions(with_names(model, text, names))[expected[0]] == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("The company was calm. Veltra Foods left.", VELTRA, id="named after"),
        pytest.param(
            "The big company was calm after Veltra Foods left. The big company won.",
            VELTRA,
            id="an adjective",
        ),
        pytest.param(
            "Peter met Veltra Foods and Acme Steel. The company was calm.",
            VELTRA | ACME,
            id="one of two",
        ),
        pytest.param("It rained on Veltra Foods. It was wet.", VELTRA, id="it that says nothing"),
        pytest.param(
            "The regulator fined Veltra Foods. It said sales fell.", VELTRA, id="it has no name"
        ),
        pytest.param(
            "The report was published by Veltra Foods. It said sales fell.", VELTRA, id="a text"
        ),
        pytest.param(
            "Troops left for Norway. It said sales fell.", {"Norway": "GPE"}, id="a mere place"
        ),
        pytest.param(
            "The Moss Ministry was late. The company was calm.",
            {"Moss Ministry": "ORG"},
            id="a ministry is no company",
        ),
        pytest.param(
            "NATO was late. The company was calm.", {"NATO": "ORG"}, id="NATO is no company"
        ),
    ],
)
def test_what_is_left_open(model: Language, text: str, names: dict[str, str]) -> None:
    found = mentions(with_names(model, text, names))
    assert {name: found[name] for name in names} == {name: [name] for name in names}


def test_thousands_of_companies_are_no_trouble(model: Language) -> None:
    text = "Veltra Foods cut jobs. " + "The company said so. It said more. " * 1000
    assert len(mentions(with_names(model, text, VELTRA))["Veltra Foods"]) == 2001
