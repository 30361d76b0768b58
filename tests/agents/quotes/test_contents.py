from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Token

from agents.quotes.contents import (
    Pieces,
    clause,
    contents_of,
    cut,
    infinitive,
    passive,
    thing,
    trimmed,
    without,
)
from agents.quotes.cues import cue_verbs


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
def test_contents(model: Language, text: str, frame: str | None, words: list[str]) -> None:
    doc = model(text)
    (pair,) = cue_verbs(doc)
    found = contents_of(*pair)
    assert (found[0] if found else None) == frame
    assert [doc[start:end].text for start, end in (found[1] if found else [])] == words


def test_cut_out_words_leave_no_punctuation_at_the_edges(model: Language) -> None:
    doc = model("The bridge, she said, is safe.")
    pieces = without([(0, len(doc))], [doc[3:5]])
    assert [doc[start:end].text for start, end in pieces] == ["The bridge", "is safe"]


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
def test_cut(
    model: Language, piece: tuple[int, int], other: tuple[int, int], rest: list[tuple[int, int]]
) -> None:
    doc = model("one two three four five six seven eight")
    assert cut(piece, doc[slice(*other)]) == rest


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
def test_the_edges_are_words(model: Language, start: int, end: int, words: str) -> None:
    doc = model("The bridge,\n\n-- is")
    assert len(doc) == 6
    assert doc[slice(*trimmed(doc, start, end))].text == words


def test_nothing_is_left_of_a_content_that_is_cut_out(model: Language) -> None:
    doc = model("The bridge, she said.")
    assert without([(0, 2), (4, 5)], [doc[0:3]]) == ((4, 5),)
    assert without([(0, 3)], [doc[0:3]]) == ()


def test_pieces_stand_in_reading_order_and_once(model: Language) -> None:
    doc = model("The bridge is safe again.")
    assert without([(3, 5), (0, 2), (3, 5)], [doc[2:3]]) == ((0, 2), (3, 5))


@pytest.mark.parametrize(
    ("text", "find", "words"),
    [
        ("The mayor said that taxes rose.", clause, ["that taxes rose"]),
        ("The mayor smiled.", clause, []),
        ("It was announced today.", passive, []),
        ("The plan was announced today.", passive, ["The plan"]),
        ("She begged Bob to leave.", infinitive, ["Bob to leave"]),
        ("She praised Bob.", infinitive, []),
        ("She praised Bob for his work.", thing, ["Bob for his work"]),
        ("She praised Bob in May.", thing, ["Bob"]),
        ("She smiled.", thing, []),
    ],
)
def test_frames(
    model: Language, text: str, find: Callable[[Token], Pieces], words: list[str]
) -> None:
    doc = model(text)
    verb = next(token for token in doc if token.dep_ == "ROOT")
    assert [doc[start:end].text for start, end in find(verb)] == words
