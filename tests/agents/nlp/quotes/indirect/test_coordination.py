import pytest

from agents.nlp.quotes.indirect.coordination import beginning, resumptions
from tests.agents.nlp.quotes.conftest import Finder, Reader, place


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The minister said that his country might buy ships, stressing that it needs a port.",
            ["that his country might buy ships", "that it needs a port"],
        ),
        (
            "The minister said that the port is too small, and revealed that others need help.",
            ["that the port is too small", "that others need help"],
        ),
    ],
)
def test_a_report_taken_up_is_a_quote_of_the_same_speaker(
    find: Finder, text: str, words: list[str]
) -> None:
    found = find(text)
    assert [each.words for each in found] == [(each,) for each in words]
    assert [each.speaker for each in found] == ["The minister"] * 2


def test_a_verb_inside_the_content_stays_there(find: Finder) -> None:
    (found,) = find("The minister said that he hopes to buy ships and believes that it will help.")
    assert found.words == ("that he hopes to buy ships and believes that it will help",)


@pytest.mark.parametrize(
    ("text", "resumed"),
    [
        ("She said that taxes rose, adding that rents fell.", {"adding": "said"}),
        ("She said that taxes rose and added that rents fell.", {"added": "said"}),
        ("She said that taxes rose.", {}),
        ("Adding that rents fell, she left.", {}),
    ],
)
def test_resumptions(read: Reader, text: str, resumed: dict[str, str]) -> None:
    reading = read(text)
    doc = reading.tree.doc
    found = resumptions(reading)
    assert {doc[verb].text: doc[each.host].text for verb, each in found.items()} == resumed


def test_where_a_report_is_taken_up(read: Reader) -> None:
    tree = read("She said that taxes rose, adding that rents fell.").tree
    start = beginning(tree, place(tree, "adding"))
    assert tree.doc[start:].text == ", adding that rents fell."
