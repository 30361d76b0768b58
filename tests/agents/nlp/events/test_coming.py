from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc

from agents.nlp.events.event import Event
from agents.nlp.timexes.normalisation.intervals import interval

Reader = Callable[[str], Doc]
TUESDAY = date(2020, 3, 10)


def event(doc: Doc, trigger: str) -> Event:
    """Give the event that a word stands for."""
    events: list[Event] = doc._.events
    return next(found for found in events if doc[found.trigger].text == trigger)


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("The council meets on Friday.", "meets", "2020-03-13"),
        ("The council meets on Tuesday.", "meets", "2020-03-10"),
        ("The law takes effect in 2022.", "takes", "2022"),
        ("The pass expires on April 3.", "expires", "2020-04-03"),
        ("Schools reopen Monday.", "reopen", "2020-03-16"),
        ("The ferry, which sails on Friday, is full.", "sails", "2020-03-13"),
        ("The president visits Oslo next week.", "visits", "2020-W12"),
        ("He is leaving on Friday.", "leaving", "2020-03-13"),
        ("The tax is due on Friday.", "due", "2020-03-13"),
        ("Results are expected on Friday.", "Results", "2020-03-13"),
        ("Apply by 5pm on Friday.", "Apply", "2020-03-13T17:00"),
        ("She is to be tried in 2022.", "tried", "2022"),
        ("The report will be debated before next year's election.", "election", "2021"),
        ("The firm, which reports on Friday, grew.", "reports", "2020-03-13"),
    ],
)
def test_what_is_dated_later_is_planned(read: Reader, text: str, trigger: str, value: str) -> None:
    found = event(read(text), trigger)
    assert found.time is not None
    assert (found.time.value, found.modality) == (value, "planned")


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("The council met on Friday.", "met", "2020-03-06"),
        ("The law took effect in 2018.", "took", "2018"),
        ("The council met on Tuesday.", "met", "2020-03-10"),
        ("The minister resigned today.", "resigned", "2020-03-10"),
        ("The company has left the town this year.", "left", "2020"),
        ("The firm believes it since Monday.", "believes", "2020-03-09"),
    ],
)
def test_what_is_not_later_happened(read: Reader, text: str, trigger: str, value: str) -> None:
    found = event(read(text), trigger)
    assert found.time is not None
    assert (found.time.value, found.modality) == (value, "happened")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The talks were postponed until June.", "postponed"),
        ("The talks have been postponed until Monday.", "postponed"),
        ("The talks, postponed until Monday, are about gas.", "postponed"),
        ("The hearing was moved to Friday.", "moved"),
        ("The road is closed until Friday.", "closed"),
        ("The court gave them until Friday to reply.", "gave"),
    ],
)
def test_what_was_done_has_not_the_day_it_was_done_for(
    read: Reader, text: str, trigger: str
) -> None:
    found = event(read(text), trigger)
    assert (found.time, found.modality) == (None, "happened")


def test_a_goal_that_lies_ahead_is_no_fact(read: Reader) -> None:
    doc = read("The country is on track to hit its 2030 target.")
    assert event(doc, "hit").modality == "planned"
    doc = read("The country managed to hit its 2018 target.")
    assert event(doc, "hit").modality == "happened"


def test_other_modalities_stay(read: Reader) -> None:
    doc = read("The council will not meet on Friday and may meet on Monday.")
    assert [found.modality for found in doc._.events] == ["denied", "possible"]


def test_nothing_that_happened_is_later(read: Reader) -> None:
    text = (
        "The strike, which starts on Monday, was announced last week. Talks resume on Friday, "
        "the day before the vote. The vote was moved to Saturday. Berg is due in court in June "
        "and has until Thursday to reply. He arrived on Monday and leaves on Friday."
    )
    for found in read(text)._.events:
        days = interval(found.time.value) if found.time else None
        assert found.modality != "happened" or days is None or days.earliest <= TUESDAY
