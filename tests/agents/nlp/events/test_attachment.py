from collections.abc import Callable
from typing import NamedTuple

import pytest
from spacy.tokens import Doc

from agents.nlp.events.attachment import Attachment
from agents.nlp.syntax.tree import tree_of

Reader = Callable[[str], Doc]


def times(doc: Doc) -> dict[str, str | None]:
    """Give the time of each event by the word that stands for it."""
    return {doc[event.trigger].text: event.time and event.time.value for event in doc._.events}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He was hired in January and left last June.",
            {"hired": "2020-01", "left": "2019-06"},
        ),
        (
            "She quit last Thursday and will start at Kern on Monday.",
            {"quit": "2020-03-05", "start": "2020-03-16"},
        ),
        (
            "It was founded in 1887, moved to Leipzig in 1904 and was nationalised in 1972.",
            {"founded": "1887", "moved": "1904", "nationalised": "1972"},
        ),
        (
            "The bridge, which was built in 1932, collapsed on Monday.",
            {"built": "1932", "collapsed": "2020-03-09"},
        ),
        (
            "The court, which jailed him in 2015, freed him on Monday.",
            {"jailed": "2015", "freed": "2020-03-09"},
        ),
        (
            "Although sales fell in 2017, profit rose in 2018.",
            {"fell": "2017", "rose": "2018"},
        ),
        ("He retired in 2001 after he was hurt in 1999.", {"retired": "2001", "hurt": "1999"}),
        (
            "Berg was convicted in 2019 of killing a man in 2018.",
            {"convicted": "2019", "killing": "2018"},
        ),
        ("He was born in 1950 and became a lawyer.", {"born": "1950", "became": None}),
        ("She joined the bank in 2011 and runs it.", {"joined": "2011", "runs": None}),
        ("The bridge, built in 1932, collapsed.", {"built": "1932", "collapsed": None}),
        ("The film, shot in 2018, won.", {"shot": "2018", "won": None}),
        ("Kern, who left the party in 2018, ran.", {"left": "2018", "ran": None}),
    ],
)
def test_a_date_stays_in_its_clause(
    read: Reader, text: str, expected: dict[str, str | None]
) -> None:
    found = times(read(text))
    assert {word: found[word] for word in expected} == expected


@pytest.mark.parametrize(
    ("text", "trigger", "value"),
    [
        ("The town came to win the cup for the first time since 1974.", "win", None),
        ("Emissions will fall 40 per cent on 2005 levels by 2030.", "fall", "2030"),
        ("Output rose 4 per cent from 2005 in 2018.", "rose", "2018"),
        ("Prices rose 10% on 2016 levels last year.", "rose", "2019"),
        ("Sales grew by 5% over 2018.", "grew", None),
        ("The 2016 champion lost on Monday.", "lost", "2020-03-09"),
        ("The firm hit its 2018 target.", "hit", None),
        ("The crisis of 2008 ruined the firm.", "ruined", None),
        ("Rebels spoke at Monday's convention.", "spoke", "2020-03-09"),
        ("Yesterday rebels attacked a bus.", "attacked", "2020-03-09"),
        ("He spent part of Monday in court.", "spent", "2020-03-09"),
        ("Two days after the vote on Sunday, the clerk quit.", "quit", None),
        ("The trial is set for Friday.", "trial", "2020-03-13"),
        ("The mayor is set to speak on Friday.", "speak", "2020-03-13"),
        ("The clerk quit two days before Christmas.", "quit", "2019-12-23"),
    ],
)
def test_the_time_of_a_thing_is_not_that_of_the_verb(
    read: Reader, text: str, trigger: str, value: str | None
) -> None:
    assert times(read(text))[trigger] == value


def test_what_is_so_since_a_day_goes_on(read: Reader) -> None:
    [event] = list(read("He has led the party since 2018.")._.events)
    assert event.time is not None
    assert (event.time.earliest, event.time.latest) == ("2018-01-01", None)


class Quote(NamedTuple):
    kind: str
    spans: tuple[tuple[int, int], ...]


@pytest.mark.parametrize(
    ("quotes", "found"),
    [
        ([], "said"),
        ([Quote("direct", ((1, 10),))], None),
        ([Quote("indirect", ((1, 10),))], "said"),
    ],
)
def test_a_time_inside_of_marks_is_none_of_the_saying(
    read: Reader, quotes: list[Quote], found: str | None
) -> None:
    doc = read('"On Monday," she said.')
    monday, said = (next(t.i for t in doc if t.text == word) for word in ("Monday", "said"))
    event = Attachment(tree_of(doc), {said}, quotes).event_of(monday)
    assert (event and doc[event].text) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday rebels attacked a bus and killed six people.", "2020-03-09"),
        ("In 2018 the firm cut jobs and closed a plant.", "2018"),
        ("The strike began and ended on Monday.", "2020-03-09"),
    ],
)
def test_events_told_in_one_breath(read: Reader, text: str, expected: str) -> None:
    assert set(times(read(text)).values()) >= {expected}
    verbs = [event for event in read(text)._.events if event.kind != "STATE" and event.time]
    assert [event.time.value for event in verbs] == [expected] * 2


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("He made his debut in 1967 and retired.", "retired"),
        ("Police seized guns and fled on Monday.", "seized"),
        ("The firm closed in 2018 and will sell its plant.", "sell"),
        ("In 2018 the firm closed and now runs a shop.", "runs"),
    ],
)
def test_events_told_apart(read: Reader, text: str, alone: str) -> None:
    assert times(read(text))[alone] is None
