from collections.abc import Iterator
from typing import NamedTuple

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.quotes.quotation import Quotation
from agents.nlp.quotes.said_at import SayingTimes, is_expressed

OTHERS = ("events", "timexes")


class Time(NamedTuple):
    value: str
    granularity: str = "year"
    basis: str = "expression"
    timex: int | None = 0


class Happening(NamedTuple):
    trigger: int
    time: Time | None


class Expression(NamedTuple):
    start_char: int


@pytest.fixture(autouse=True)
def others() -> Iterator[None]:
    kept = {name: Doc.get_extension(name) for name in OTHERS if Doc.has_extension(name)}
    for name in OTHERS:
        Doc.set_extension(name, default=None, force=True)
    yield
    for name in OTHERS:
        Doc.remove_extension(name)
        if name in kept:
            Doc.set_extension(name, default=kept[name][0])


@pytest.mark.parametrize(
    ("text", "when", "time", "said_at"),
    [
        ("She said in 2017 that taxes rose.", "2017", Time("2017"), "2017"),
        ("She admitted two counts of theft in 2017.", "2017", Time("2017"), None),
        ("She said that in 2017 taxes rose.", "2017", Time("2017"), None),
        ("She attacked the plan on Monday.", "Monday", Time("2024-05-13", "day"), "2024-05-13"),
        ('"Taxes rose," she told a paper in 2017.', "2017", Time("2017"), "2017"),
    ],
)
def test_the_time_of_the_cue_is_not_that_of_the_content(
    model: Language, text: str, when: str, time: Time, said_at: str | None
) -> None:
    doc = model(text)
    (quote,) = doc._.quotes
    doc._.events = [Happening(quote.cue.head, time)]
    doc._.timexes = [Expression(text.index(when))]
    assert SayingTimes(doc).of(quote) == said_at


@pytest.mark.parametrize(
    ("time", "expressed"),
    [
        (Time("2019-05"), True),
        (Time("XXXX-05"), False),
        (Time("PAST_REF"), False),
        (Time("2019-05-03", basis="publication"), False),
        (None, False),
    ],
)
def test_a_time_is_expressed_in_full(time: Time | None, *, expressed: bool) -> None:
    assert is_expressed(time) is expressed


def test_without_a_cue_no_time(model: Language) -> None:
    doc = model('"There is nothing left for us to do here."')
    quotes: list[Quotation] = doc._.quotes
    assert [SayingTimes(doc).of(quote) for quote in quotes] == [None]
