import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from agents.nlp.quotes.attribution import (
    Attribution,
    Contents,
    Ranges,
    characters,
    outermost,
    snapped,
    stretched,
)
from agents.nlp.quotes.cues import CueGroup
from agents.nlp.syntax.quotation_marks.marked import Marked, Marks
from agents.nlp.syntax.quotation_marks.paragraphs import marked
from agents.nlp.syntax.tree import Tree, tree_of

TEXT = 'The mayor said the bridge is "safe and sound" now.'


def snap(words: str) -> str:
    start = TEXT.index(words)
    marks = Marks(marked(TEXT, 0, len(TEXT)))
    ((first, last),) = snapped(content((start, start + len(words))), marks).spans
    return TEXT[first:last]


@pytest.mark.parametrize(
    ("words", "stretched"),
    [
        ("the bridge is", "the bridge is"),
        ('the bridge is "safe', 'the bridge is "safe and sound"'),
        ("sound", "safe and sound"),
        ('sound" now', '"safe and sound" now'),
    ],
)
def test_a_content_never_cuts_a_quotation(words: str, stretched: str) -> None:
    assert snap(words) == stretched


def test_characters_of_tokens(model: Language) -> None:
    tree = tree_of(model("Taxes rose twice."))
    assert characters(tree, ((0, 2), (2, 3))) == ((0, 10), (11, 16))


def report(tree: Tree, cue: int, spans: Ranges) -> Attribution:
    group = CueGroup(cue, cue + 1, cue)
    return Attribution("clause", characters(tree, spans), group, "asserts", None)


def test_a_report_inside_a_report_is_left_out(model: Language) -> None:
    tree = tree_of(model("Ann said Bob said taxes rose. Eve said no."))
    outer, inner, other = (
        report(tree, 1, ((2, 6),)),
        report(tree, 3, ((4, 6),)),
        report(tree, 8, ((9, 10),)),
    )
    assert outermost(tree, [outer, inner, other]) == [outer, other]


@pytest.mark.parametrize(
    ("place", "held"),
    [(0, False), (3, False), (4, True), (12, True), (17, True), (19, True), (20, False)],
)
def test_contents(*, place: int, held: bool) -> None:
    assert Contents([content((4, 20)), content((10, 15), (10, 12))]).hold(place) is held


def content(*spans: tuple[int, int]) -> Attribution:
    return Attribution("clause", spans, None, None, None)


def test_no_contents_hold_nothing() -> None:
    assert not Contents([]).hold(0)


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted).map(tuple)


@given(st.lists(st.lists(SPANS, min_size=1, max_size=3), max_size=5), st.integers(0, 31))
def test_contents_hold_what_one_of_them_is_around(
    spans: list[list[tuple[int, int]]], place: int
) -> None:
    around = any(start <= place < end for each in spans for start, end in each)
    assert Contents([content(*each) for each in spans]).hold(place) is around


def test_a_report_without_a_cue_is_never_inside(model: Language) -> None:
    tree = tree_of(model("Ann said Bob said taxes rose."))
    outer = report(tree, 1, ((2, 6),))
    alone = content((12, 15))
    assert outermost(tree, [outer, alone]) == [outer, alone]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(0, 10, (0, 10), id="before the marks"),
        pytest.param(30, 52, (30, 52), id="around the marks"),
        pytest.param(42, 48, (41, 49), id="inside"),
        pytest.param(45, 60, (40, 60), id="begins inside"),
        pytest.param(20, 45, (20, 50), id="ends inside"),
    ],
)
def test_stretched(start: int, end: int, expected: tuple[int, int]) -> None:
    assert stretched(start, end, Marked(40, 50, (41, 49))) == expected


def test_no_tokens_no_characters(model: Language) -> None:
    assert characters(tree_of(model("Taxes rose.")), ()) == ()


def test_a_content_that_cuts_no_marks_stays_the_same() -> None:
    found = content((0, 9))
    assert snapped(found, Marks(marked(TEXT, 0, len(TEXT)))) is found


def test_pieces_of_one_quotation_are_told_once() -> None:
    start = TEXT.index("the bridge")
    mark = TEXT.index('"')
    found = snapped(
        content((start, mark + 3), (mark + 6, mark + 9)), Marks(marked(TEXT, 0, len(TEXT)))
    )
    assert [TEXT[slice(*span)] for span in found.spans] == ['the bridge is "safe and sound"']
