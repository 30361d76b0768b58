"""What a headline names is called, and known, as the text has it."""

import pytest
from spacy.language import Language

from agents.nlp.reader import Reader
from tests.support.articles import accepted


@pytest.fixture(scope="module")
def reader(nlp: Language) -> Reader:
    return Reader(nlp)


def entities(reader: Reader, title: str, text: str) -> dict[str, list[str]]:
    """Give the words of each entity's mentions in the headline, by its id."""
    [found] = reader.read([accepted(text, title=title)])
    return {
        entity["id"]: [
            title[each["start"] : each["end"]]
            for each in entity["mentions"]
            if each.get("field") == "title"
        ]
        for entity in found["entities"]
    }


@pytest.mark.parametrize(
    ("title", "text", "id_", "words"),
    [
        (
            "Roe wins in Moss",
            "Susan Roe won the vote on Monday. Mrs. Roe thanked the town.",
            "nil:person:susan-roe",
            ["Roe"],
        ),
        (
            "RIGA BRACES FOR STORM",
            "People in Riga prepared for the storm on Monday.",
            "wd:Q1773",
            ["RIGA"],
        ),
        (
            "Turkish army moves into Idlib",
            "Turkey sent soldiers to Idlib in Syria on Monday.",
            "wd:Q43",
            ["Turkish"],
        ),
        (
            "NATO meets over ferry",
            "Ministers met in Brussels on Monday and agreed.",
            "wd:Q7184",
            ["NATO"],
        ),
    ],
)
def test_names(reader: Reader, title: str, text: str, id_: str, words: list[str]) -> None:
    assert entities(reader, title, text)[id_] == words


def test_a_headline_does_not_rename_what_the_text_names(reader: Reader) -> None:
    text = "Susan Roe and her brother Mark Roe met. Later Roe spoke in Riga."
    below = set(entities(reader, "", text))
    assert below <= set(entities(reader, "Roe Speaks in Riga", text))


def test_what_the_headline_names_weighs_more(reader: Reader) -> None:
    text = "Susan Roe met Mark Lund on Monday."
    shares = {}
    for title in ("", "Harbour waits for Mark Lund"):
        [found] = reader.read([accepted(text, title=title)])
        shares[title] = {entity["name"]: entity["salience"] for entity in found["entities"]}
    assert shares[""]["Susan Roe"] > shares[""]["Mark Lund"]
    assert (
        shares["Harbour waits for Mark Lund"]["Susan Roe"]
        < shares["Harbour waits for Mark Lund"]["Mark Lund"]
    )
