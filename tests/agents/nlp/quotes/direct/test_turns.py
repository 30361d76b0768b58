import pytest

from agents.nlp.quotes.attribution import Attribution
from agents.nlp.quotes.direct.announcements import announcement_of
from agents.nlp.quotes.direct.turns import Speech, goes_on_here
from agents.nlp.quotes.direct.unannounced import Unannounced, report_before
from agents.nlp.quotes.direct.utterances import Utterance, utterances
from agents.nlp.syntax.quotation_marks.marked import Marked
from tests.agents.nlp.quotes.conftest import Finder, Reader


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
    assert second == ("direct", ("We have no choice left.",), None, "Ann Lee")


def test_a_speech_without_a_cue_stays_apart_from_the_report_before_it(find: Finder) -> None:
    report, speech = find('The mayor praised the old bridge. "It will stand for ages."')
    assert (report.words, speech.words) == (("the old bridge",), ("It will stand for ages.",))
    assert report.speaker == speech.speaker == "The mayor"


def test_a_slogan_alone_is_no_quote(find: Finder) -> None:
    assert find("The sign was old.\n\n“Go home!”") == []


def test_a_speech_inside_a_report_is_no_quote_of_its_own(find: Finder) -> None:
    (found,) = find('"It will stand for ages," according to a report.')
    assert found.cue == "according to"


def content(*spans: tuple[int, int]) -> Attribution:
    return Attribution("clause", spans, None, None, None)


def spoken(start: int, end: int, low: int, word: int = 0) -> Speech:
    marked = Marked(start, end, (start + 1, end - 1))
    return Speech(None, [Utterance(marked, word, word + 1, low, 9)])


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
        pytest.param((44, 90), True, id="right behind a report"),
    ],
)
def test_what_nothing_announces(read: Reader, *, words: tuple[int, int], alone: bool) -> None:
    reading = read(f"{'It rained. ' * 9}x")
    start, end = reading.tree.words(*words)
    speech = Speech(None, [Utterance(Marked(*words, words), start, end, 0, end)])
    assert (Unannounced(reading, [content((5, 42))]).read(speech) is not None) is alone


def test_words_that_end_the_sentence_of_a_report_join_it(read: Reader) -> None:
    reading = read("Ann hoped so, “and soon”.")
    reports = [content((0, 12))]
    assert Unannounced(reading, reports).read(spoken(14, 24, 0, 4)) is None
    assert reports == [content((0, 12), (15, 23))]


def test_a_sentence_of_its_own_joins_no_report(read: Reader) -> None:
    reading = read("Ann hoped so. “It will stand for ages and ages.”")
    reports = [content((0, 12))]
    found = Unannounced(reading, reports).read(spoken(14, 48, 0, 4))
    assert found is not None
    assert found.spans == ((15, 47),)
    assert reports == [content((0, 12))]


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("“We go,” she said. “You stay.”", True),
        ("“We go,” she said, “and soon.”", True),
        ("“We go,” she said. It rained. It snowed. “You stay.”", False),
        ("“We go,” she said. “You stay,” he said.", False),
        ("“Will we go?” “You stay,” he said.", False),
    ],
)
def test_a_speech_goes_on_with_the_same_cue_only(read: Reader, *, text: str, goes_on: bool) -> None:
    reading = read(text)
    ((paragraph, quotes),) = reading.paragraphs
    first, second = utterances(reading, quotes, paragraph)
    speech = Speech(None)
    speech.add(first, announcement_of(reading, first))
    announced = announcement_of(reading, second)
    assert goes_on_here(reading, speech, second, announced) is goes_on
