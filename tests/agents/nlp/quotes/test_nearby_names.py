import pytest

from agents.nlp.quotes.nearby_names import is_name, is_whole_name, nearest_name
from tests.agents.nlp.quotes.conftest import Reader, place, words


def test_the_nearest_name_stands_in_for_the_grammar(read: Reader) -> None:
    tree = read("In the hall Ann Lee thundered on.").tree
    found = nearest_name(tree, place(tree, "thundered"), 0, len(tree.head))
    assert words(tree, found) == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "verb", "name"),
    [
        ('"It is always late," grumbled her brother Ruben.', "grumbled", "her brother Ruben"),
        ('"It was late," the 24-year-old said.', "said", "the 24-year-old"),
        ('"We were wrong," Ramos, 58, told them.', "told", "Ramos"),
    ],
)
def test_a_name_near_by_is_whole(read: Reader, text: str, verb: str, name: str) -> None:
    tree = read(text).tree
    behind = place(tree, ",") + 2
    found = nearest_name(tree, place(tree, verb), behind, len(tree.head))
    assert words(tree, found) == name


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("He left last year.", "year", False),
        ("The 24-year-old left.", "year", True),
        ("He lost her bag.", "her", False),
        ("He who left lost.", "who", False),
        ("He left.", "He", True),
    ],
)
def test_names(read: Reader, *, text: str, word: str, name: bool) -> None:
    tree = read(text).tree
    assert is_name(tree, place(tree, word)) is name


@pytest.mark.parametrize(
    ("word", "whole"), [("Lee", True), ("Green", False), ("councillor", False)]
)
def test_whole_names(read: Reader, *, word: str, whole: bool) -> None:
    tree = read("Bob Lee is a Green councillor.").tree
    assert is_whole_name(tree, place(tree, word)) is whole


def test_no_name_near_gives_none(read: Reader) -> None:
    tree = read("Well, said.").tree
    assert nearest_name(tree, 2, 2, 3) is None


@pytest.mark.parametrize(
    ("text", "cue", "name"),
    [
        ("Then the old mayor roared.", "roared", "the old mayor"),
        ("Roared Ann Lee then.", "Roared", "Ann Lee"),
        ("Ann Lee and Bob Roe roared.", "roared", "Bob Roe"),
        ("Well, well.", ",", None),
    ],
)
def test_the_name_next_to_a_cue(read: Reader, text: str, cue: str, name: str | None) -> None:
    tree = read(text).tree
    assert words(tree, nearest_name(tree, place(tree, cue), 0, len(tree.head))) == name
