from collections.abc import Callable
from functools import partial

import pytest
from spacy.tokens import Doc

from agents.nlp.events.event import Event
from agents.nlp.events.standing import MOST
from tests.support.models import model_with, read_dated

Reader = Callable[[str], Doc]


@pytest.fixture(scope="module")
def read() -> Reader:
    """Read a text with its names, as an article of Tuesday, 10 March 2020."""
    return partial(read_dated, model_with("entities", "timexes", "events"))


def event(doc: Doc, word: str) -> Event:
    events: list[Event] = doc._.events
    return next(found for found in events if doc[found.trigger].text == word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Anna Berg resigned on Monday.", "resigned"),
        ("Turkey bought missiles from Russia in 2017.", "bought"),
        ("Three miners died on Monday when a shaft collapsed.", "died"),
        ("Turkey declared a state of emergency on Monday.", "declared"),
        ("Luis Ortega conceded on Sunday.", "conceded"),
        ("Anna Berg made an offer to Norvik on Monday.", "made"),
    ],
)
def test_what_belongs_on_a_timeline(read: Reader, text: str, word: str) -> None:
    assert event(read(text), word).notable


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Anna Berg said on Monday that taxes rose.", "said"),
        ("Anna Berg announced on Monday that she was ill.", "announced"),
        ("Thank you, Turkey.", "Thank"),
        ("People want peace.", "want"),
        ("Attacks are wrong.", "Attacks"),
        ("A man sang.", "sang"),
        ("If Anna Berg wins, taxes rise.", "wins"),
        ("Anna Berg did not resign.", "resign"),
        ("Anna Berg thinks of Rome.", "thinks"),
    ],
)
def test_what_does_not(read: Reader, text: str, word: str) -> None:
    assert not event(read(text), word).notable


@pytest.mark.parametrize(
    ("text", "more", "less"),
    [
        ("Anna Berg was arrested on Monday. A man was arrested.", 0, 1),
        ("Anna Berg was arrested. Anna Berg was seen.", 0, 1),
        ("Anna Berg was arrested. Jo Lund may be arrested.", 0, 1),
        ("Anna Berg was arrested. " + "It was a grey day by the sea. " * 60 + "A man fled.", 0, -1),
    ],
)
def test_what_counts(read: Reader, text: str, more: int, less: int) -> None:
    events = read(text)._.events
    assert events[more].salience > events[less].salience


def test_saliences_are_shares_of_one(read: Reader) -> None:
    doc = read("Turkey bought missiles. Thank you. Anna Berg may not have wanted to resign.")
    assert all(0 <= found.salience <= 1 for found in doc._.events)


def test_no_article_has_more_than_a_reader_reads(read: Reader) -> None:
    names = [f"{name}-{number}" for number in range(10) for name in ("Riga", "Bonn", "Rome")]
    doc = read(" ".join(f"Police arrested Anna Berg in {name} on Monday." for name in names))
    assert sum(found.notable for found in doc._.events) <= MOST
