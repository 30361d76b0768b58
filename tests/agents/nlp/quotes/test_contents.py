import pytest

from agents.nlp.quotes.content_edges import trimmed
from agents.nlp.quotes.contents import contents_of, cut, without
from tests.agents.nlp.quotes.conftest import Reader


@pytest.mark.parametrize(
    ("text", "frame", "words"),
    [
        ("The mayor said that taxes rose.", "clause", ["that taxes rose"]),
        ("The mayor vowed to lower taxes.", "infinitive", ["to lower taxes"]),
        ("She begged Bob to leave the room.", "infinitive", ["Bob to leave the room"]),
        ("The mayor praised the old bridge.", "object", ["the old bridge"]),
        ("She blamed Bob for the delay.", "object", ["Bob for the delay"]),
        ("The mayor spoke.", None, []),
        ("The plan was denounced by the council.", "passive", ["The plan"]),
        ("She apologized for the long delay.", "preposition", ["the long delay"]),
        ("The mayor criticized the plan on Monday.", "object", ["the plan"]),
    ],
)
def test_contents(read: Reader, text: str, frame: str | None, words: list[str]) -> None:
    reading = read(text)
    (pair,) = reading.cues.verbs.items()
    doc, found = reading.tree.doc, contents_of(reading.tree, *pair)
    assert (found[0] if found else None) == frame
    assert [doc[start:end].text for start, end in (found[1] if found else [])] == words


def test_cut_out_words_leave_no_punctuation_at_the_edges(read: Reader) -> None:
    tree = read("The bridge, she said, is safe.").tree
    pieces = without(tree, [(0, len(tree.head))], [(3, 5)])
    assert [tree.doc[start:end].text for start, end in pieces] == ["The bridge", "is safe"]


@pytest.mark.parametrize(
    ("piece", "other", "rest"),
    [
        pytest.param((0, 8), (3, 5), [(0, 3), (5, 8)], id="inside"),
        pytest.param((3, 8), (0, 3), [(3, 8)], id="before"),
        pytest.param((3, 5), (5, 8), [(3, 5)], id="behind"),
        pytest.param((3, 6), (5, 8), [(3, 5), (8, 6)], id="over the end"),
        pytest.param((3, 6), (0, 8), [(3, 0), (8, 6)], id="all of it"),
    ],
)
def test_cut(piece: tuple[int, int], other: tuple[int, int], rest: list[tuple[int, int]]) -> None:
    assert cut([piece], other) == rest


def test_each_piece_is_cut() -> None:
    assert cut([(0, 4), (5, 9)], (3, 6)) == [(0, 3), (6, 4), (5, 3), (6, 9)]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 5, "The bridge"),
        (0, 3, "The bridge"),
        (2, 5, ""),
        (3, 6, "is"),
        (0, 6, "The bridge,\n\n-- is"),
    ],
)
def test_the_edges_are_words(read: Reader, start: int, end: int, words: str) -> None:
    tree = read("The bridge,\n\n-- is").tree
    assert len(tree.head) == 6
    assert tree.doc[slice(*trimmed(tree, start, end))].text == words


def test_nothing_is_left_of_a_content_that_is_cut_out(read: Reader) -> None:
    tree = read("The bridge, she said.").tree
    assert without(tree, [(0, 2), (4, 5)], [(0, 3)]) == ((4, 5),)
    assert without(tree, [(0, 3)], [(0, 3)]) == ()


def test_pieces_stand_in_reading_order_and_once(read: Reader) -> None:
    tree = read("The bridge is safe again.").tree
    assert without(tree, [(3, 5), (0, 2), (3, 5)], [(2, 3)]) == ((0, 2), (3, 5))
