# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
import pytest

from tests.agents.nlp.quotes.conftest import Finder


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "“A city that forgets its river forgets itself.”\n\n— Mayor Elin Dahl",
            "A city that forgets its river forgets itself.",
            "Mayor Elin Dahl",
        ),
        ('"We won the vote." - Mia Cole, mayor', "We won the vote.", "Mia Cole"),
    ],
)
def test_a_dash_and_a_name_are_a_credit(find: Finder, text: str, words: str, speaker: str) -> None:
    (found,) = find(text)
    assert (found.words, found.speaker) == ((words,), speaker)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“We won the vote” – and the mayor resigned.", []),
        ("“We won the vote,” she said — and Mia Cole left.", ["she"]),
    ],
)
def test_a_dash_before_a_clause_is_none(find: Finder, text: str, speakers: list[str]) -> None:
    assert [found.speaker for found in find(text)] == speakers
