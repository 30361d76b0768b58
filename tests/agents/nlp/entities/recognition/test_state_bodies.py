"""Ministries and the like: one id for each state, and none for two."""

import pytest
from spacy.language import Language

from tests.support.entities import with_names

MINISTRY, HEALTH = {"Foreign Ministry": "ORG"}, {"Health Ministry": "ORG"}


def ids(model: Language, text: str, names: dict[str, str]) -> list[str]:
    """Give the ids of organisations, in the order they are first named in."""
    found = with_names(model, text, names)._.entities
    ordered = sorted(found, key=lambda entity: entity.mentions[0].start_token)
    return [entity.id.removeprefix("nil:org:") for entity in ordered if entity.type == "ORG"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Norway's Foreign Ministry denied it.", ["foreign-ministry-of-norway"], id="a state's"
        ),
        pytest.param(
            "The Norwegian Foreign Ministry denied it.",
            ["foreign-ministry-of-norway"],
            id="of its people",
        ),
        pytest.param(
            "The Foreign Ministry of Norway denied it.", ["foreign-ministry-of-norway"], id="of"
        ),
        pytest.param(
            "Norway's Foreign Ministry met Egypt's Foreign Ministry.",
            ["foreign-ministry-of-norway", "foreign-ministry-of-egypt"],
            id="of two states",
        ),
        pytest.param(
            "Norway's Foreign Ministry denied it. The Foreign Ministry was calm.",
            ["foreign-ministry-of-norway"],
            id="told before",
        ),
        pytest.param(
            "The Foreign Ministry met Norway's Foreign Ministry.",
            ["foreign-ministry", "foreign-ministry-of-norway"],
            id="not told in the sentence of another",
        ),
        pytest.param(
            "Norway's Foreign Ministry met Egypt's Foreign Ministry. The Foreign Ministry left.",
            ["foreign-ministry-of-norway", "foreign-ministry-of-egypt", "foreign-ministry"],
            id="told of two",
        ),
        pytest.param(
            "The Foreign Ministry denied it. Norway is calm.",
            ["foreign-ministry-of-norway"],
            id="the only state",
        ),
        pytest.param(
            "The Foreign Ministry denied it. Norway met Egypt.", ["foreign-ministry"], id="two"
        ),
        pytest.param(
            "The Foreign Ministry in Velm denied it. Norway is calm.",
            ["foreign-ministry"],
            id="a town that may be of another",
        ),
        pytest.param("The Foreign Ministry denied it.", ["foreign-ministry"], id="no state"),
    ],
)
def test_of_which_state_a_ministry_is(model: Language, text: str, expected: list[str]) -> None:
    assert ids(model, text, MINISTRY | {"Velm": "GPE"}) == expected


def test_ministries_of_one_state_are_two(model: Language) -> None:
    text = "Norway's Foreign Ministry met Norway's Health Ministry. The ministry was calm."
    doc = with_names(model, text, MINISTRY | HEALTH)
    found = {entity.id: len(entity.mentions) for entity in doc._.entities if entity.type == "ORG"}
    assert found == {
        "nil:org:foreign-ministry-of-norway": 1,
        "nil:org:health-ministry-of-norway": 1,
    }


def test_spellings_of_a_ministry_are_one(model: Language) -> None:
    text = "Norway's Defence Ministry left. Norway's Ministry of Defense stayed."
    found = ids(model, text, {"Defence Ministry": "ORG", "Ministry of Defense": "ORG"})
    assert found == ["defense-ministry-of-norway"]
