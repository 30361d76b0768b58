from collections.abc import Callable, Iterator
from functools import partial

import pytest
from spacy.tokens import Doc

from tests.support.models import model_with, read_dated

Reader = Callable[[str], Doc]


@pytest.fixture(scope="module")
def read() -> Reader:
    """Read a text with its names, as an article of Tuesday, 10 March 2020."""
    return partial(read_dated, model_with("entities", "timexes", "events"))


def told_together(doc: Doc) -> Iterator[set[str]]:
    """Yield the words of each event that is told more than once."""
    for event in doc._.events:
        if len(event.mentions) > 1:
            yield {doc[word].text for word in event.mentions}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norvik bought Halden. The purchase was cheap.", {"bought", "purchase"}),
        ("Norvik bought Halden. Norvik's purchase of Halden failed.", {"bought", "purchase"}),
        ("Norvik acquired Halden in May. It had bought Halden cheaply.", {"acquired", "bought"}),
        ("Turkey attacked Greece. The attack on Greece was short.", {"attacked", "attack"}),
        ("Anna Berg resigned. Her resignation was a shock.", {"resigned", "resignation"}),
        ("Anna Berg resigned. Berg resigned in Rome.", {"resigned"}),
        ("The ferry exploded. The explosion was a shock.", {"exploded", "explosion"}),
        ("Turkey held talks.", {"held", "talks"}),
        ("Anna Berg made an offer.", {"made", "offer"}),
        (
            "Turkey sacks top judge\n\nTurkey sacked the president of the court.",
            {"sacks", "sacked"},
        ),
    ],
)
def test_what_is_told_twice(read: Reader, text: str, words: set[str]) -> None:
    assert list(told_together(read(text))) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Norvik bought Halden. Corvex bought Veltra.",
        "Norvik bought Halden. Norvik bought Veltra.",
        "Norvik bought Halden in 2017. It bought Halden in 2019.",
        "Norvik bought Halden. Norvik did not buy Halden.",
        "Norvik bought Halden. Norvik may buy Halden.",
        "Turkey attacked Greece. Attacks are wrong.",
        "The first ruling was short. The second ruling was long.",
        "Anna Berg said yes. Anna Berg said no.",
        "Anna Berg went to Rome. Anna Berg went to Bonn.",
        "The army seized guns. The army seized drugs.",
    ],
)
def test_what_is_told_of_two_events(read: Reader, text: str) -> None:
    assert list(told_together(read(text))) == []


def test_one_telling_stands_for_all(read: Reader) -> None:
    doc = read("Norvik's purchase of Halden was cheap. Norvik bought Halden on Monday.")
    events = {doc[event.trigger].text: event for event in doc._.events}
    bought = doc._.events.index(events["bought"])
    assert events["purchase"].repeats == bought
    assert events["bought"].repeats is None
    assert [doc[word].text for word in events["bought"].mentions] == ["purchase", "bought"]
    assert len(events["purchase"].mentions) == 1
    assert not events["purchase"].notable


def test_a_thousand_events_of_one_kind_are_read_in_time(read: Reader) -> None:
    doc = read("Norvik bought Halden. The purchase was cheap. Corvex bought Veltra. " * 250)
    assert len(doc._.events) >= 700
