import pytest

from agents.nlp.quotes.frames.asides import as_told, parenthesis
from tests.agents.nlp.quotes.conftest import Finder
from tests.agents.nlp.quotes.frames.conftest import Taker


def test_a_verb_that_is_no_parenthesis(take: Taker) -> None:
    assert take(parenthesis, "The mayor smiled.", "smiled") == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("As the mayor noted, taxes rose last year.", ("taxes rose last year",), "the mayor"),
        ("Taxes rose last year, as the mayor noted.", ("Taxes rose last year",), "the mayor"),
        (
            "The voters, as the mayor noted, will get a second look.",
            ("The voters", "will get a second look"),
            "the mayor",
        ),
        ("As reported by the agency, taxes rose.", ("taxes rose",), "the agency"),
    ],
)
def test_what_somebody_told_too(
    find: Finder, text: str, words: tuple[str, ...], speaker: str
) -> None:
    (found,) = find(text)
    assert (found.words, found.speaker) == (words, speaker)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("As he told the court that he was ill, the judge nodded.", "told"),
        ("As the race began, the crowd cheered.", "began"),
        ("The plan will start, as mentioned above, in May.", "mentioned"),
        ("Even as she noted, taxes rose.", "noted"),
        ("She did as the council said.", "said"),
    ],
)
def test_other_clauses_with_as(take: Taker, text: str, verb: str) -> None:
    assert take(as_told, text, verb) == []
