from typing import NamedTuple

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.datelines.component import end_datelines
from agents.nlp.paragraphs import break_paragraphs
from tests.support.models import PUBLISHED, read_dated


class Told(NamedTuple):
    agents: list[str]
    times: dict[str, str | None]
    quotes: list[tuple[str, str | None]]


def starts(nlp: Language, text: str) -> list[str]:
    doc = end_datelines(break_paragraphs(nlp.make_doc(text)))
    return [token.text for token in doc[1:] if token.is_sent_start]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("HULL (AP) — The ferry is back.", ["The"]),
        ("By Jane Roe\n\nHULL, England (AP) — The ferry is back.", ["HULL", "The"]),
        ("  HULL (AP) — The ferry is back.", ["The"]),
        ("The ferry (Hull's last) — it sank — is back.", []),
        ("HULL (AP) — ", []),
        ("", []),
    ],
)
def test_a_report_begins_a_sentence(nlp: Language, text: str, words: list[str]) -> None:
    assert starts(nlp, text) == words


def told(doc: Doc) -> Told:
    """Give who acts, when what was, and who says what."""
    entities = doc._.entities
    agents = [
        entities[part.entity].name
        for event in doc._.events
        for part in event.participants
        if part.role == "agent"
    ]
    times = {doc[event.trigger].text: event.time and event.time.value for event in doc._.events}
    speakers = [quote.speaker and doc[slice(*quote.speaker)].text for quote in doc._.quotes]
    words = [quote.words for quote in doc._.quotes]
    return Told(agents, times, list(zip(words, speakers, strict=True)))


@pytest.mark.parametrize(
    "head",
    [
        "LEEDS, England (Reuters) - ",
        "LEEDS, March 9 (Reuters) - ",
        "Leeds, March 9 (AFP) - ",
        "LEEDS (AP) — ",
        "LEEDS, March 9 — ",
        "LEEDS -- ",
        "LEEDS, England \u2013 ",
        "By Jane Roe\nMarch 9 (Reuters)\n\nLEEDS, England — ",
        "",
    ],
)
def test_the_dateline_is_where_not_who(nlp: Language, head: str) -> None:
    text = head + "Mayor Ann Lee said on Monday that the bridge would close. Ann Lee signed a bill."
    found = told(read_dated(nlp, text))
    assert set(found.agents) == {"Ann Lee"}
    assert found.quotes == [("that the bridge would close", "Mayor Ann Lee")]
    assert found.times["said"] == "2020-03-09"
    assert found.times["close"] is None


def test_words_before_their_speaker_begin_behind_the_dateline(nlp: Language) -> None:
    text = "HULL, March 9 (AP) — The bridge will close in May, Mayor Ann Lee said Friday."
    found = told(read_dated(nlp, text))
    assert found.quotes == [("The bridge will close in May", "Mayor Ann Lee")]
    assert (found.times["close"], found.times["said"]) == ("2020-05", "2020-03-06")


def test_a_name_of_a_place_is_no_event(nlp: Language) -> None:
    doc = read_dated(nlp, "READING, England (Reuters) - A fire killed two people.")
    assert [event.lemma for event in doc._.events] == ["fire", "kill"]
    assert doc._.events[1].summary == "A fire killed two people"


def test_the_place_acts_where_the_report_says_so(nlp: Language) -> None:
    doc = read_dated(nlp, "KYIV, Ukraine (AP) — Kyiv signed a treaty on Monday.", PUBLISHED)
    assert told(doc).agents == ["Kyiv"]
    kyiv = next(entity for entity in doc._.entities if entity.name == "Kyiv")
    assert len(kyiv.mentions) == 2


def test_a_place_behind_a_colon_says_nothing(nlp: Language) -> None:
    doc = read_dated(nlp, "BEIRUT: “We will leave the town on Friday.”")
    assert [speaker for _, speaker in told(doc).quotes] == [None]
