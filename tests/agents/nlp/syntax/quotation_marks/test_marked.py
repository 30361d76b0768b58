import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.nlp.syntax.quotation_marks.double_marks import DOUBLE
from agents.nlp.syntax.quotation_marks.marked import (
    Marked,
    Marks,
    begins_sentence,
    ends_like_speech,
)
from agents.nlp.syntax.quotation_marks.paragraphs import marked


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 3, []), (0, 4, ["One."]), (5, 12, ["One.", "Two."]), (9, 10, []), (11, 99, ["Two."])],
)
def test_marks_that_touch_a_range(start: int, end: int, words: list[str]) -> None:
    text = "Ann“One.” “Two.”"
    found = Marks(marked(text, 0, len(text))).touching(start, end)
    assert [text[slice(*quote.inner)] for quote in found] == words


STRETCHES = st.lists(st.integers(1, 5), max_size=12)


@given(STRETCHES, st.integers(0, 60), st.integers(0, 60))
def test_those_that_touch_are_those_that_share_a_character(
    widths: list[int], start: int, end: int
) -> None:
    edges = [sum(widths[:place]) + place for place in range(len(widths))]
    quotes = [
        Marked(edge, edge + width, (edge, edge)) for edge, width in zip(edges, widths, strict=True)
    ]
    start, end = min(start, end), max(start, end)
    expected = [one for one in quotes if one.start < end and one.end > start]
    assert Marks(quotes).touching(start, end) == expected


@pytest.mark.parametrize(
    ("text", "place", "begins"),
    [
        pytest.param("“We", 0, True, id="at the beginning"),
        pytest.param("It rained. “We", 11, True, id="behind a stop"),
        pytest.param("It rained. “we", 11, False, id="no capital"),
        pytest.param("It “We", 3, False, id="inside a sentence"),
    ],
)
def test_a_mark_that_begins_a_sentence(*, text: str, place: int, begins: bool) -> None:
    mark = DOUBLE.match(text, place)
    assert mark is not None
    assert begins_sentence(text, 0, *mark.span()) is begins


@pytest.mark.parametrize(
    ("words", "is_speech"),
    [
        ("“We go,”", True),
        ("“We go.” ", True),
        ("“We go—”", True),
        ("“We go”", False),
        ("“We go, all”", False),
        ("“We go,_”", False),
        ("", False),
        ("“...”", True),
        (f"{'.' * 1_000_000}a", False),
    ],
    ids=lambda each: str(each)[:10],
)
def test_speech_ends_in_a_sign_of_it(words: str, *, is_speech: bool) -> None:
    assert ends_like_speech(words) is is_speech
