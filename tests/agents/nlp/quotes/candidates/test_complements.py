import pytest

from agents.nlp.quotes.candidates.complements import complements_of
from tests.agents.nlp.quotes.conftest import Reader, place


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("Lee found that the port was shut.", "found", {"clause": "that the port was shut"}),
        ("Lee tried to close the port.", "tried", {"infinitive": "to close the port"}),
        ("Lee attacked the plan.", "attacked", {"object": "the plan"}),
        ("Lee focused on the taxes.", "focused", {"object of on": "the taxes"}),
        ("Lee looked at the cat.", "looked", {"object of at": "the cat"}),
        ("Lee spoke about her.", "spoke", {}),
        ("Lee left.", "left", {}),
    ],
)
def test_what_hangs_on_a_verb(read: Reader, text: str, word: str, found: dict[str, str]) -> None:
    tree = read(text).tree
    pieces = dict(complements_of(tree, place(tree, word), verb=True))
    assert {name: tree.written(*each[0]) for name, each in pieces.items()} == found


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("Her decision to leave was hers.", "decision", {"acl": "to leave"}),
        ("Her view of the plan is known.", "view", {"object of of": "the plan"}),
        ("Her view is known.", "view", {}),
    ],
)
def test_what_hangs_on_a_noun(read: Reader, text: str, word: str, found: dict[str, str]) -> None:
    tree = read(text).tree
    pieces = dict(complements_of(tree, place(tree, word), verb=False))
    assert {name: tree.written(*each[0]) for name, each in pieces.items()} == found
