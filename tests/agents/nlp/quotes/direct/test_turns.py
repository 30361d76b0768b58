import pytest

from agents.nlp.quotes.attribution import Attribution, Contents
from agents.nlp.quotes.direct.turns import (
    Speech,
    goes_on_here,
    report_before,
    stands_alone,
    taken_along,
)
from agents.nlp.quotes.direct.utterances import Utterance
from agents.nlp.quotes.quotation_marks import Marked
from tests.agents.nlp.quotes.conftest import Finder, Reader, place


def test_a_quote_split_by_its_cue_is_one(find: Finder) -> None:
    (found,) = find('"We go," Ann Lee told reporters. "Nothing is ready."')
    assert found.words == ("We go", "Nothing is ready.")
    assert found.speaker == "Ann Lee"


def test_two_cues_make_two_quotes(find: Finder) -> None:
    found = find('"We go," Ann said. "You stay," Bob said.')
    assert [each.speaker for each in found] == ["Ann", "Bob"]


def test_a_mark_at_each_paragraph_and_one_at_the_end_is_one_quote(find: Finder) -> None:
    (found,) = find("Ann Lee said: “We go north.\n\n“We go soon.\n\n“We go far.”")
    assert found.words == ("We go north.", "We go soon.", "We go far.")


def test_the_cue_may_stand_in_the_last_paragraph(find: Finder) -> None:
    (found,) = find("“We go north.\n\n“We go soon,” Ann Lee said.")
    assert found.words == ("We go north.", "We go soon")
    assert found.cue == "said"


@pytest.mark.parametrize("between", ["\n\n", "\n\n       \n     \n\n"])
def test_a_paragraph_of_speech_alone_goes_on(find: Finder, between: str) -> None:
    first, second = find(f'"We go north," Ann Lee said.{between}"We have no choice left."')
    assert first.speaker == "Ann Lee"
    assert second == ("direct", ("We have no choice left.",), None, None)


def test_a_speech_without_a_cue_joins_the_report_before_it(find: Finder) -> None:
    (found,) = find('The mayor praised the old bridge. "It will stand for ages."')
    assert found.words == ("the old bridge", "It will stand for ages.")
    assert found.speaker == "The mayor"


def test_a_slogan_alone_is_no_quote(find: Finder) -> None:
    assert find("The sign was old.\n\n“Go home!”") == []


def test_a_speech_inside_a_report_is_no_quote_of_its_own(find: Finder) -> None:
    (found,) = find('"It will stand for ages," according to a report.')
    assert found.cue == "according to"


def content(*spans: tuple[int, int]) -> Attribution:
    return Attribution("clause", spans, None, None, None)


def spoken(start: int, end: int, low: int) -> Speech:
    return Speech(None, [Utterance(Marked(start, end, (start + 1, end - 1)), 0, 1, low, 9)])


@pytest.mark.parametrize(
    ("reports", "last"),
    [
        pytest.param([content((0, 9))], 0, id="before it"),
        pytest.param([content((0, 9)), content((0, 12))], 1, id="the last found"),
        pytest.param(
            [content((0, 12)), content((0, 9))], 1, id="the last found, not the last said"
        ),
        pytest.param([content((0, 40))], None, id="ends behind it"),
        pytest.param([content((0, 4))], None, id="ends before the paragraph"),
        pytest.param([content((0, 4), (6, 9))], 0, id="the last of its pieces counts"),
        pytest.param([], None, id="none"),
    ],
)
def test_the_report_before_a_speech(
    read: Reader, reports: list[Attribution], last: int | None
) -> None:
    tree = read("Ann hoped so today, and left. x").tree
    ends = sorted((report.spans[-1][1], number) for number, report in enumerate(reports))
    assert tree.start[1] == 4
    assert report_before(tree, spoken(20, 30, 1), ends) == last


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        pytest.param((50, 90), True, id="long"),
        pytest.param((50, 60), False, id="short"),
        pytest.param((10, 90), False, id="in a report"),
        pytest.param((40, 90), True, id="right behind a report"),
    ],
)
def test_what_nothing_announces(*, words: tuple[int, int], alone: bool) -> None:
    assert stands_alone((words,), Contents([content((5, 40))])) is alone


def test_a_speech_that_is_announced_joins_no_report(read: Reader) -> None:
    tree = read("Ann hoped so. Bob said it.").tree
    speech = spoken(14, 20, 0)
    speech.cue = place(tree, "said")
    alone, reports = taken_along(tree, [speech], [content((0, 12))])
    assert alone == [speech]
    assert reports == [content((0, 12))]


def test_two_speeches_join_each_its_report(read: Reader) -> None:
    tree = read("Ann hoped so. “One.” Bob hoped so too. “Two.”").tree
    found = [spoken(14, 20, 0), spoken(39, 45, 6)]
    alone, reports = taken_along(tree, found, [content((0, 12)), content((21, 37))])
    assert alone == []
    assert [report.spans for report in reports] == [((0, 12), (15, 19)), ((21, 37), (40, 44))]


def test_a_speech_goes_on_with_the_same_cue_only() -> None:
    assert goes_on_here(Speech(0), None)
    assert goes_on_here(Speech(0), 0)
    assert not goes_on_here(Speech(0), 4)
    assert not goes_on_here(Speech(None), None)
    assert not goes_on_here(Speech(None), 4)
