import pytest

from agents.nlp.quotes.indirect.exclusions import is_party, says_something
from tests.agents.nlp.quotes.conftest import Finder, Reader


@pytest.mark.parametrize(
    "text",
    [
        "I think that taxes will rise.",
        "You must confirm that your name is right.",
        "We recommend that you use another browser.",
        "According to me, taxes rose.",
        "This suggests that taxes rose.",
        "The mayor denied it.",
        "The mayor said that.",
    ],
)
def test_no_quotes(find: Finder, text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It was announced that taxes rose.", None),
        ("Nobody said that taxes rose.", None),
        ("She thinks that taxes will rise.", "She"),
    ],
)
def test_quotes(find: Finder, text: str, speaker: str | None) -> None:
    (found,) = find(text)
    assert found.speaker == speaker


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        ("She plans to say that taxes rose.", "to say", "that taxes rose"),
        ("She declined to say whether taxes rose.", "declined", "to say whether taxes rose"),
        ("She wants to know whether taxes rose.", "wants", "to know whether taxes rose"),
    ],
)
def test_the_content_is_the_sayings(find: Finder, text: str, cue: str, words: str) -> None:
    (found,) = find(text)
    assert (found.cue, found.words) == (cue, (words,))


def test_parties(read: Reader) -> None:
    tree = read("We said that the mayor left.").tree
    assert is_party(tree, (0, 1))
    assert not is_party(tree, (3, 5))
    assert not is_party(tree, None)


def test_a_pronoun_alone_says_nothing(read: Reader) -> None:
    tree = read("He said that taxes rose.").tree
    assert not says_something(tree, ())
    assert not says_something(tree, ((0, 1),))
    assert says_something(tree, ((3, 4),))
    assert says_something(tree, ((0, 1), (3, 4)))
