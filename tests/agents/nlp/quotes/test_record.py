from collections.abc import Iterator
from typing import NamedTuple

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.quotes.component import NAME
from agents.nlp.quotes.record import fields
from streams.contract.records import Quote

TEXT = 'Ann Lee said in May that taxes rose. "We go," she told Bob. "It is time."'
OTHERS = ("entities", "entity_at", "events")


class Somebody(NamedTuple):
    id: str
    name: str


class Time(NamedTuple):
    value: str
    basis: str
    timex: int | None = None


class Happening(NamedTuple):
    trigger: int
    time: Time | None


@pytest.fixture
def others() -> Iterator[None]:
    kept = {name: Doc.get_extension(name) for name in OTHERS if Doc.has_extension(name)}
    for name in OTHERS:
        Doc.set_extension(name, default=None, force=True)
    yield
    for name in OTHERS:
        Doc.remove_extension(name)
        if name in kept:
            Doc.set_extension(name, default=kept[name][0])


def read(model: Language, doc: Doc, **known: object) -> list[Quote]:
    for name, value in known.items():
        doc._.set(name, value)
    return fields(model.get_pipe(NAME)(doc), "a1")["quotes"]


def test_a_quote_has_every_field_of_the_contract(model: Language) -> None:
    for quote in read(model, model(TEXT)):
        assert set(quote) == set(Quote.__annotations__)


def test_spans_slice_back_to_the_words(model: Language) -> None:
    first, second = read(model, model(TEXT))
    assert first["text"] == "that taxes rose"
    assert second["text"] == "We go. It is time."
    assert [TEXT[span["start"] : span["end"]] for span in second["spans"]] == [
        "We go",
        "It is time.",
    ]


def test_cue_and_speaker_are_spans_of_the_text(model: Language) -> None:
    first, _ = read(model, model(TEXT))
    assert first["cue"] == {"start": 8, "end": 12, "lemma": "say", "stance": "asserts"}
    assert first["speaker"] == {"start": 0, "end": 7, "text": "Ann Lee"}


def test_without_the_other_components_nobody_is_resolved(model: Language) -> None:
    first, _ = read(model, model(TEXT))
    assert (first["speaker_id"], first["speaker_name"], first["said_at"]) == (None, None, None)


def test_a_quote_without_a_cue_says_so(model: Language) -> None:
    (found,) = read(model, model('The harbour was dark. "There is no time left for any of us."'))
    assert (found["cue"], found["speaker"]) == (None, None)


def test_a_speech_that_goes_on_has_its_speaker_and_no_cue(model: Language) -> None:
    first, second = read(model, model('"We go," she said.\n\n"There is no time left."'))
    assert second["cue"] is None
    assert second["speaker"] == first["speaker"]


@pytest.mark.usefixtures("others")
def test_the_speaker_is_an_entity(model: Language) -> None:
    doc = model(TEXT)
    she = next(token.i for token in doc if token.text == "she")
    people = [Somebody("nil:bob", "Bob"), Somebody("wd:Q1", "Ann Lee")]
    quotes = read(model, doc, entities=people, entity_at={0: 1, 1: 1, she: 1})
    assert [quote["speaker_id"] for quote in quotes] == ["wd:Q1", "wd:Q1"]
    assert [quote["speaker_name"] for quote in quotes] == ["Ann Lee", "Ann Lee"]


@pytest.mark.usefixtures("others")
@pytest.mark.parametrize(
    ("time", "said_at"),
    [
        (Time("2019-05", "expression"), "2019-05"),
        (Time("XXXX-05", "expression"), None),
        (Time("PAST_REF", "expression"), None),
        (Time("2019-05-03", "publication"), None),
        (None, None),
    ],
)
def test_said_at_is_the_expressed_time_of_the_cue(
    model: Language, time: Time | None, said_at: str | None
) -> None:
    doc = model(TEXT)
    quotes = read(model, doc, events=[Happening(2, time)])
    assert [quote["said_at"] for quote in quotes] == [said_at, None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Her claim that taxes rose is false.", None),
        ("The paper quoted him as saying that taxes rose.", None),
        ("He said that taxes rose.", "He"),
    ],
)
def test_a_speaker_is_no_fragment(model: Language, text: str, speaker: str | None) -> None:
    (quote,) = read(model, model(text))
    assert (quote["speaker"] and quote["speaker"]["text"]) == speaker


def test_a_quote_tells_whether_it_was_said(model: Language) -> None:
    quotes = read(model, model("Ann said that taxes rose. Bob did not say that rents fell."))
    assert [quote["modality"] for quote in quotes] == ["happened", "denied"]


def test_ids_come_from_the_words(model: Language) -> None:
    once = read(model, model("Ann said that taxes rose."))
    later = read(model, model("On Monday, in a long speech, Ann said that taxes rose."))
    twice = read(model, model("Ann said that taxes rose. Bob said that taxes rose."))
    assert once[0]["id"] == later[0]["id"] == twice[0]["id"]
    assert twice[0]["id"] != twice[1]["id"]
