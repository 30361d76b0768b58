import pytest

from agents.nlp.quotes.frames.topics import ENDINGS, LIST, is_topic, names_topic, of
from tests.agents.nlp.quotes.conftest import Reader, place


@pytest.mark.parametrize("noun", ["plan", "claim", "resignation", "bombing", "danger", "closure"])
def test_topics(noun: str) -> None:
    assert names_topic(noun)


@pytest.mark.parametrize("noun", ["pizza", "station", "building", "ship", "city", "patient"])
def test_things(noun: str) -> None:
    assert not names_topic(noun)


def test_what_is_left_out_has_an_ending_that_would_let_it_in() -> None:
    left_out = [entry[1:] for entry in LIST if entry.startswith("!")]
    assert left_out
    assert all(noun.endswith(ENDINGS) and noun not in LIST for noun in left_out)


@pytest.mark.parametrize(
    ("text", "noun", "topic"),
    [
        ("She backed a number of proposals.", "number", True),
        ("She bought a number of boats.", "number", False),
        ("She wants new taxes.", "taxes", True),
        ("She wants it.", "it", False),
    ],
)
def test_a_measure_is_what_it_is_of(read: Reader, *, text: str, noun: str, topic: bool) -> None:
    tree = read(text).tree
    assert is_topic(tree, place(tree, noun)) is topic


def test_of_what(read: Reader) -> None:
    tree = read("She backed a number of proposals.").tree
    assert of(tree, place(tree, "number")) == [place(tree, "proposals")]
    assert of(tree, place(tree, "proposals")) == []
