"""Descriptions of people, with sentences in which a description is left open."""

import pytest
from spacy.language import Language

from tests.support.entities import mentions, with_names

MAREN, HOLT = {"Ilse Maren": "PERSON"}, {"Jan Holt": "PERSON"}


@pytest.mark.parametrize(
    ("text", "names", "whole", "expected"),
    [
        pytest.param(
            "Prime Minister Ilse Maren left. The prime minister was calm.",
            MAREN,
            "The prime minister",
            "Ilse Maren",
            id="a title",
        ),
        pytest.param(
            "Prime Minister Ilse Maren left. The minister was calm.",
            MAREN,
            "The minister",
            "Ilse Maren",
            id="part of a title",
        ),
        pytest.param(
            "Ilse Maren, the finance minister, quit. The minister was calm.",
            MAREN,
            "The minister",
            "Ilse Maren",
            id="a role set off behind",
        ),
        pytest.param(
            "The mayor, Ilse Maren, quit. Then the mayor left.",
            MAREN,
            "the mayor",
            "Ilse Maren",
            id="a role set off before",
        ),
        pytest.param(
            "Ilse Maren, mayor of Moss, quit. Then the mayor left.",
            MAREN,
            "the mayor",
            "Ilse Maren",
            id="a role without an article",
        ),
        pytest.param(
            "Police chief Ilse Maren left. The police chief was calm.",
            MAREN,
            "The police chief",
            "Ilse Maren",
            id="a noun before a role",
        ),
        pytest.param(
            "Gov. Ilse Maren left. The governor was calm.",
            MAREN,
            "The governor",
            "Ilse Maren",
            id="a title cut short",
        ),
        pytest.param(
            "MEC Ilse Maren left. The MEC was calm.", MAREN, "The MEC", "Ilse Maren", id="MEC"
        ),
        pytest.param(
            "Striker Ilse Maren scored. The striker was calm.",
            MAREN,
            "The striker",
            "Ilse Maren",
            id="a lay role of who was named last",
        ),
        pytest.param(
            "Prime Minister Ilse Maren met Chancellor Jan Holt. The chancellor was calm.",
            MAREN | HOLT,
            "The chancellor",
            "Jan Holt",
            id="two offices",
        ),
        pytest.param(
            'Ilse Maren, 51, and Jan Holt, 24, won. "Luck," the 24-year-old said.',
            MAREN | HOLT,
            "the 24-year-old",
            "Jan Holt",
            id="the age told",
        ),
        pytest.param(
            'Ilse Maren scored twice. "I had luck," the 24-year-old said.',
            MAREN,
            "the 24-year-old",
            "Ilse Maren",
            id="an age, and one person",
        ),
    ],
)
def test_whom_a_description_stands_for(
    model: Language, text: str, names: dict[str, str], whole: str, expected: str
) -> None:
    assert mentions(with_names(model, text, names))[expected][-1] == whole


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("The minister left. Minister Ilse Maren sat.", MAREN, id="named after"),
        pytest.param(
            "Trade Minister Ilse Maren met Finance Minister Jan Holt. The minister left.",
            MAREN | HOLT,
            id="two ministers",
        ),
        pytest.param("Former president Ilse Maren left. The president sat.", MAREN, id="no longer"),
        pytest.param(
            "Minister Ilse Maren left. The Turkish minister sat.", MAREN, id="another adjective"
        ),
        pytest.param(
            "Striker Ilse Maren scored. Jan Holt waved. The striker left.",
            MAREN | HOLT,
            id="a lay role, another named last",
        ),
        pytest.param(
            "Ilse Maren, 51, met Jan Holt, 30. The 24-year-old left.",
            MAREN | HOLT,
            id="another age",
        ),
        pytest.param(
            "Ilse Maren met Jan Holt. The 24-year-old left.", MAREN | HOLT, id="two of no age"
        ),
        pytest.param(
            "Ilse Maren left. The 24-year-old striker sat.", MAREN, id="a role with an age"
        ),
    ],
)
def test_where_it_stands_for_nobody(model: Language, text: str, names: dict[str, str]) -> None:
    found = mentions(with_names(model, text, names))
    assert {name: found[name] for name in names} == {name: [name] for name in names}


def test_thousands_of_roles_are_no_trouble(model: Language) -> None:
    text = "Minister Ilse Maren left. " + "The minister sat. " * 2000
    assert len(mentions(with_names(model, text, MAREN))["Ilse Maren"]) == 2001
