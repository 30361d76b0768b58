import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from agents.nlp.chunks import groups_of, joined, pieces_of

SHORT = 30
PROSE = st.text(st.sampled_from("ab. \n"), max_size=200)


@given(PROSE)
def test_pieces_are_the_text_and_none_is_too_long(text: str) -> None:
    pieces = list(pieces_of(text, SHORT))
    assert "".join(pieces) == text
    assert max(map(len, pieces)) <= SHORT
    assert all(len(piece) > SHORT // 2 for piece in pieces[:-1])


@pytest.mark.parametrize(
    ("lengths", "groups"),
    [
        ([], [[]]),
        ([40], [[40]]),
        ([10, 20, 1, 29], [[10, 20], [1, 29]]),
        ([20, 20, 20], [[20], [20], [20]]),
        ([0, 31, 0, 0], [[0], [31], [0, 0]]),
    ],
)
def test_so_much_is_parsed_together(lengths: list[int], groups: list[list[int]]) -> None:
    parted = groups_of(("x" * length for length in lengths), SHORT)
    assert [list(map(len, group)) for group in parted] == groups


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("x" * 20 + "\n\n" + "y\nz w " * 9, "x" * 20 + "\n\n"),
        ("x" * 20 + "\n" + "y z " * 9, "x" * 20 + "\n"),
        ("x" * 20 + " " + "y" * 40, "x" * 20 + " "),
        ("x" * 40, "x" * 30),
        ("x\n\n" + "y" * 40, "x\n\n" + "y" * 27),
    ],
)
def test_a_long_text_is_cut_where_it_hurts_least(text: str, first: str) -> None:
    assert next(iter(pieces_of(text, SHORT))) == first


@given(PROSE)
def test_offsets_in_joined_pieces_are_those_of_the_text(nlp: Language, text: str) -> None:
    doc = joined([nlp.make_doc(piece) for piece in pieces_of(text, SHORT)])
    assert doc.text == text
    assert all(text[token.idx :].startswith(token.text) for token in doc)


def test_an_article_without_pieces_is_a_fault() -> None:
    with pytest.raises((ValueError, IndexError)):
        joined([])
