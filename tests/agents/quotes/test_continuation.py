import pytest

from tests.agents.quotes.conftest import Finder


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
