import pytest

from agents.nlp.quotes.frames.clauses import clause, passed_on, said_in, second_verb
from tests.agents.nlp.quotes.conftest import Finder
from tests.agents.nlp.quotes.frames.conftest import Taker


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("The mayor said that taxes rose.", "said", ["that taxes rose"]),
        ("Taxes rose, the mayor said.", "said", ["Taxes rose"]),
        ("The mayor smiled.", "smiled", []),
        (
            "Three officers left, the paper said in a report that it published on Sunday.",
            "said",
            ["Three officers left"],
        ),
    ],
)
def test_clauses(take: Taker, text: str, verb: str, words: list[str]) -> None:
    assert take(clause, text, verb) == words


def test_two_clauses_behind_a_cue_are_one_content(take: Taker) -> None:
    text = "The judge said that the man was guilty; that he had lied; and that he must pay."
    assert take(clause, text, "said") == [
        "that the man was guilty; that he had lied; and that he must pay"
    ]


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("The mayor said in a letter that the road was open.", "said", ["that the road was open"]),
        ("Kern told them in an interview that he was tired.", "told", ["that he was tired"]),
        ("The mayor said in a speech that drew boos what he thought.", "said", []),
        ("The mayor commented on claims that the road was open.", "commented", []),
    ],
)
def test_where_it_was_said(take: Taker, text: str, verb: str, words: list[str]) -> None:
    assert take(said_in, text, verb) == words


def test_words_before_those_who_pass_them_on(take: Taker) -> None:
    text = "The road is open, the agency quoted the general as saying."
    assert take(passed_on, text, "saying") == ["The road is open"]
    assert take(passed_on, "She left after saying so.", "saying") == []


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        (
            "Police clarified Amir's daughter, Nora Amir, joined the trip.",
            "clarified",
            ["Amir's daughter, Nora Amir, joined the trip"],
        ),
        ("He clarified the rules, joined the talks and left.", "clarified", []),
        ("He clarified the rules and joined the talks.", "clarified", []),
        ("He clarified the rules.", "clarified", []),
    ],
)
def test_an_object_with_a_verb(take: Taker, text: str, verb: str, words: list[str]) -> None:
    assert take(second_verb, text, verb) == words


def test_the_whole_clause_is_the_content(find: Finder) -> None:
    (found,) = find("Police also clarified Amir's daughter, Nora Amir, joined the trip last week.")
    assert found.words == ("Amir's daughter, Nora Amir, joined the trip last week",)
