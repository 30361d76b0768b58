from collections.abc import Callable
from functools import partial

import pytest
from spacy.tokens import Doc

from agents.nlp.events.event import Event
from tests.support.models import model_with, read_dated

Reader = Callable[[str], Doc]


def event(doc: Doc, lemma: str) -> Event:
    events: list[Event] = doc._.events
    return next(found for found in events if found.lemma == lemma)


@pytest.mark.parametrize(
    ("text", "lemma", "value", "basis"),
    [
        ("Last October the minister resigned.", "resign", "2019-10", "expression"),
        ("The talks on Monday failed.", "talk", "2020-03-09", "expression"),
        ("They signed a treaty in 2019.", "sign", "2019", "expression"),
        ("The army held talks on Monday.", "talk", "2020-03-09", "expression"),
        ("The minister resigned on Monday. He flew home.", "fly", "2020-03-09", "inherited"),
        ("The election was on Friday.", "election", "2020-03-06", "expression"),
        ("They met and signed a treaty in 2019.", "meet", "2019", "expression"),
        ("The minister said that taxes rose.", "say", "2020-03-10", "publication"),
    ],
)
def test_times_of_events(read: Reader, text: str, lemma: str, value: str, basis: str) -> None:
    time = event(read(text), lemma).time
    assert time is not None
    assert (time.value, time.basis) == (value, basis)


def test_a_time_points_to_its_expression(read: Reader) -> None:
    time = event(read("It was calm today. Last October the minister resigned."), "resign").time
    assert time is not None
    assert time.timex == 1
    assert (time.earliest, time.latest, time.granularity) == ("2019-10-01", "2019-10-31", "month")


@pytest.mark.parametrize(
    ("text", "lemma", "value"),
    [
        (
            "The firm hired Ann Wu, who left Danone in 2011. It said sales fell.",
            "say",
            "2020-03-10",
        ),
        ("The mine opened in 1920. It said that sales fell.", "say", "2020-03-10"),
        ("The bank failed on March 3, 2018. It said that sales fell.", "say", "2020-03-10"),
        ("The minister resigned on Monday. Police said that he fled.", "say", "2020-03-09"),
        ("The firm was founded in 1887. Its owner died.", "die", None),
        ("The man, who was freed in 2011, shot a clerk. He fled.", "flee", None),
        ("The talks were moved to June. The minister flew home.", "fly", None),
        ("The bank failed on March 3, 2018. The next day its chief fled.", "flee", "2018-03-04"),
        ("The bank failed on March 3, 2018. Two days later its chief quit.", "quit", "2018-03-05"),
        ("The bank failed on March 3, 2018. Its chief fled.", "flee", "2018-03-03"),
    ],
)
def test_what_the_event_before_tells(
    read: Reader, text: str, lemma: str, value: str | None
) -> None:
    time = event(read(text), lemma).time
    assert (time and time.value) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The minister resigned on Monday.\n\nHe flew home.", "2020-03-09"),
        ("The bank failed on March 3, 2018.\n\nIts chief flew home.", None),
        ("The minister will resign on Monday.\n\nHe flew home.", None),
        ("He flew home. The minister resigned on Monday.", None),
    ],
)
def test_only_the_day_of_the_news_is_inherited_over_a_paragraph(
    read: Reader, text: str, value: str | None
) -> None:
    time = event(read(text), "fly").time
    assert (time and time.value) == value


@pytest.mark.parametrize(
    ("text", "lemma", "value"),
    [
        ("Cole opened the fair on Monday, praising its owner.", "praise", "2020-03-09"),
        ("Cole ended the strike on Monday by signing a deal.", "sign", "2020-03-09"),
        ("While visiting the port, Cole met workers on Monday.", "visit", "2020-03-09"),
        ("Cole spoke on Monday. She made an offer.", "offer", "2020-03-09"),
        ("Cole fell ill on Monday after visiting the port.", "visit", None),
        ("Cole has won the race four times, beating a record.", "beat", None),
    ],
)
def test_what_goes_with_an_event(read: Reader, text: str, lemma: str, value: str | None) -> None:
    time = event(read(text), lemma).time
    assert (time and time.value) == value


@pytest.mark.parametrize(
    ("text", "lemma", "value"),
    [
        ("In a March 2 letter, Cole denied the report.", "deny", "2020-03-02"),
        ("Cole wept at Monday's hearing.", "weep", "2020-03-09"),
        ("Nine people died in the March 5 attack.", "die", "2020-03-05"),
        ("Cole missed its 2030 target.", "miss", None),
    ],
)
def test_what_is_done_at_an_occasion(
    read: Reader, text: str, lemma: str, value: str | None
) -> None:
    time = event(read(text), lemma).time
    assert (time and time.value) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bank failed on Monday. It closed branches this year. Its chief fled.", "2020-03-09"),
        ("The bank failed on Monday. It was founded in 1887. Its chief fled.", None),
    ],
)
def test_a_longer_time_begins_a_thread_unless_it_is_now(
    read: Reader, text: str, value: str | None
) -> None:
    time = event(read(text), "flee").time
    assert (time and time.value) == value


def test_direct_speech_has_a_thread_of_its_own() -> None:
    read_quotes = partial(read_dated, model_with("quotes", "timexes", "events"))
    doc = read_quotes('The mine closed on Monday. "They sold us," Ann Cole said. She wept.')
    assert event(doc, "sell").time is None
    time = event(doc, "weep").time
    assert time is not None
    assert time.value == "2020-03-09"


@pytest.mark.parametrize(
    ("text", "lemma", "kind"),
    [
        ("The army attacked the town.", "attack", "OCCURRENCE"),
        ("The minister said nothing.", "say", "REPORTING"),
        ("The talks began in Geneva.", "begin", "ASPECTUAL"),
        ("They want a truce.", "want", "I_STATE"),
        ("They saw the fire.", "see", "PERCEPTION"),
    ],
)
def test_classes(read: Reader, text: str, lemma: str, kind: str) -> None:
    assert event(read(text), lemma).kind == kind


def test_who_alleges_an_event_is_its_source() -> None:
    read_names = partial(read_dated, model_with("entities", "timexes", "events"))
    doc = read_names("The FBI charged Anna Berg with stealing secrets. Berg fled.")
    names = [entity.name for entity in doc._.entities]
    stolen, fled = event(doc, "steal"), event(doc, "flee")
    assert stolen.source is not None
    assert (stolen.modality, names[stolen.source]) == ("possible", "FBI")
    assert (fled.modality, fled.source) == ("happened", None)
    assert stolen.confidence < fled.confidence


def test_auxiliaries_and_copulas_are_no_events(read: Reader) -> None:
    doc = read("The town is small. They have been arrested and will be tried.")
    assert [found.lemma for found in doc._.events] == ["arrest", "try"]


def test_without_a_date() -> None:
    doc = model_with("timexes", "events")(
        "Last October the minister said that he resigned yesterday."
    )
    assert [timex.value for timex in doc._.timexes] == ["XXXX-10", "XXXX-XX-XX"]
    time = event(doc, "say").time
    assert time is not None
    assert (time.value, time.earliest, time.latest) == ("XXXX-10", None, None)
    assert time.granularity == "month"


@pytest.mark.parametrize("text", ["", "   ", "\n\n\n", "!!!", "1" * 5000])
def test_texts_without_prose(read: Reader, text: str) -> None:
    doc = read(text)
    assert doc._.timexes == []
