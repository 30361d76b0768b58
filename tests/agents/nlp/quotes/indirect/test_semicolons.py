import pytest

from agents.nlp.quotes.indirect.semicolons import Semicolons
from tests.agents.nlp.quotes.conftest import Finder, Reader, place


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The bill passed; Ruiz denied it had been rushed.", "it had been rushed", "Ruiz"),
        (
            "The storm passed; the mayor said the city had been lucky.",
            "the city had been lucky",
            "the mayor",
        ),
        (
            "The mayor said the city had been lucky; the storm passed at noon.",
            "the city had been lucky",
            "The mayor",
        ),
        ("Prices rose; wages did not, the bank said.", "wages did not", "the bank"),
        ("Police said two men were held; a third fled.", "two men were held", "Police"),
        (
            "The road is shut; according to police, two lorries collided.",
            "two lorries collided",
            "police",
        ),
        (
            "According to police, two lorries collided; the road is shut.",
            "two lorries collided",
            "police",
        ),
        (
            "The judge said that the man was guilty; and that he must pay.",
            "that the man was guilty; and that he must pay",
            "The judge",
        ),
    ],
)
def test_a_semicolon_bounds_a_statement(find: Finder, text: str, words: str, speaker: str) -> None:
    (found,) = find(text)
    assert (found.words, found.speaker) == ((words,), speaker)


def test_nothing_is_left_of_what_stands_behind_one(find: Finder) -> None:
    assert find("Hunter Vale was tried; Vale denied it.") == []


def test_two_statements_have_each_its_speaker(find: Finder) -> None:
    first, second = find("Bob said the city was lucky; the opposition said it was not.")
    assert (first.words, first.speaker) == (("the city was lucky",), "Bob")
    assert (second.words, second.speaker) == (("it was not",), "the opposition")


def test_pieces_are_cut_to_where_the_cue_stands(read: Reader) -> None:
    tree = read("It rained; Bob said so; it went on.").tree
    bounds, said = Semicolons(tree, set()), place(tree, "said")
    assert bounds.within([(0, len(tree.head))], said) == [(3, 6)]
    assert bounds.within([(0, 2)], said) == []
    assert Semicolons(tree, {2, 6}).within([(0, 9)], said) == [(0, 9)]


def test_ten_thousand_of_them(find: Finder) -> None:
    assert find("It is; " * 10_000 + "Bob said it rained.")[-1].words == ("it rained",)
