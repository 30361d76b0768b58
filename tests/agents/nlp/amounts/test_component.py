"""Amounts of sentences: what is counted, paid and measured, and what is only a figure."""

from typing import Any

import pytest
from spacy.language import Language

from agents.nlp.reader import Reader
from tests.support.articles import accepted


@pytest.fixture(scope="module")
def reader(nlp: Language) -> Reader:
    return Reader(nlp)


def amounts(reader: Reader, text: str) -> list[tuple[Any, ...]]:
    """Give words, kind, value, unit or currency, what of, and bound of each amount."""
    [found] = reader.read([accepted(text)])
    return [
        (
            text[each["start"] : each["end"]],
            each["kind"],
            each["value"],
            each["unit"] or each["currency"],
            each["of"],
            each["bound"],
        )
        for each in found["amounts"]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least 33 Turkish soldiers were killed.",
            ("33 Turkish soldiers", "count", 33, None, "Turkish soldiers", "at_least"),
        ),
        (
            "About two hundred people fled the town.",
            ("two hundred people", "count", 200, None, "people", "approximate"),
        ),
        (
            "Up to 10,000 people marched through the town.",
            ("10,000 people", "count", 10_000, None, "people", "at_most"),
        ),
        (
            "The company paid $3.5 billion for the port.",
            ("$3.5 billion", "money", 3.5e9, "USD", None, "exact"),
        ),
        (
            "The fund holds US$2bn in shares.",
            ("US$2bn", "money", 2e9, "USD", None, "exact"),
        ),
        (
            "He lent nearly 500 million rupees to the firm.",
            ("500 million rupees", "money", 5e8, "INR", None, "approximate"),
        ),
        (
            "It can hit targets over a range of 160 km in the air.",
            ("160 km", "quantity", 160, "km", None, "exact"),
        ),
        (
            "Police seized 20 kilograms of cocaine in the port.",
            ("20 kilograms", "quantity", 20, "kg", "cocaine", "exact"),
        ),
        (
            "Prices rose by more than 3.4% in the town.",
            ("3.4%", "quantity", 3.4, "%", None, "at_least"),
        ),
        (
            "Twenty-five villages were flooded.",
            ("Twenty-five villages", "count", 25, None, "villages", "exact"),
        ),
    ],
)
def test_one_amount(reader: Reader, text: str, expected: tuple[Any, ...]) -> None:
    assert amounts(reader, text) == [expected]


def test_a_range_has_one_scale(reader: Reader) -> None:
    found = amounts(reader, "The plan costs between $5 and $7 million.")
    assert [(each[0], each[2]) for each in found] == [("$5", 5e6), ("$7 million", 7e6)]


@pytest.mark.parametrize(
    "text",
    [
        "The 45-year-old left the room.",
        "The F-35 flew over the town.",
        "They met on 3 May 2024.",
        "Article 5 applies to the members.",
        "The work took more than 20 years.",
        "One of them left.",
        "It is ten times the size of the town.",
    ],
)
def test_none(reader: Reader, text: str) -> None:
    assert amounts(reader, text) == []


def test_amounts_of_a_headline_stand_in_it(reader: Reader) -> None:
    title = "Storm kills 12 people in Moss"
    [found] = reader.read([accepted("The wind began on Monday evening.", title=title)])
    [amount] = found["amounts"]
    assert amount["field"] == "title"
    assert title[amount["start"] : amount["end"]] == "12 people"
