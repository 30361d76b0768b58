"""What of an article goes into its digest."""

from typing import Any

import orjson
import pytest

from agents.enrich.digests.digest import PARTS, digest_parts
from agents.enrich.digests.own_words import quoted_stretches, without
from agents.enrich.digests.stretches import stretches
from tests.support.articles import accepted
from tests.support.digests import digest
from tests.support.quotes import quote


def own(text: str) -> str:
    marked = quoted_stretches(text)
    return " ".join(without(text, [(each.start, each.end) for each in marked]).split())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("He said “we go” and left.", "He said and left."),
        ('"We go," he said. "We stay."', "he said."),
        ("Nothing is quoted.", "Nothing is quoted."),
        ("An open “mark that nothing\ncloses.", "An open “mark that nothing closes."),
        ("“All of it.”", ""),
        ("", ""),
    ],
)
def test_own_words_are_what_stands_outside_of_marks(text: str, left: str) -> None:
    assert own(text) == left


def test_stretches_that_overlap_are_left_out_once() -> None:
    assert without("abcdefgh", [(1, 4), (2, 3), (3, 6)]).replace(" ", "") == "agh"


def said(text: str, *quotes: dict[str, Any]) -> list[tuple[str, str]]:
    found: Any = quotes
    return [(each["id"], each["text"]) for each in stretches(text, found, quoted_stretches(text))]


def test_of_a_quote_marked_in_part_the_marked_words_are_the_speakers() -> None:
    text = "She called it “a plan without a name” and him “a man without a plan” on Monday."
    whole = quote(text, text[4:-1], "Ilse Brandt", kind="mixed", id="quote:1")
    assert said(text, whole) == [
        ("quote:1", "a plan without a name"),
        ("quote:1/2", "a man without a plan"),
    ]


def test_a_word_in_marks_is_no_statement() -> None:
    text = "He called the plan “bold” twice."
    assert said(text, quote(text, "the plan “bold” twice", "Ilse Brandt", kind="mixed")) == []


def test_a_report_counts_only_with_its_speaker() -> None:
    text = "She said that the dam would hold until the summer."
    words = text[9:-1]
    assert said(text, quote(text, words, "Ilse Brandt", kind="indirect", id="q")) == [("q", words)]
    assert said(text, quote(text, words, None, kind="indirect")) == []


def test_what_a_transcript_says_without_marks_is_said() -> None:
    text = "BRANDT: The dam will hold until the summer."
    assert said(text, quote(text, text[8:], "Ilse Brandt", id="q")) == [("q", text[8:])]


@pytest.mark.parametrize("status", ["withheld", "canceled"])
def test_a_withdrawn_article_leaves_nothing(status: str) -> None:
    text = "“The dam will hold until the summer,” said the minister of the valley."
    record = digest("a", text, status=status, quotes=[quote(text, text[1:30], "Ilse Brandt")])
    assert [record[name] for name in PARTS] == [[], {}, [], [], []]  # type: ignore[literal-required]
    assert record["status"] == status


def test_noise_is_no_part_of_the_own_words() -> None:
    text = "The harbour reopened at dawn. Subscribe to our newsletter for harbour news today."
    noise = [{"start": 30, "end": len(text), "kind": "share"}]
    clean, noisy = (
        orjson.loads(digest_parts(accepted(text, noise=each), {})["fingerprints"])
        for each in (noise, [])
    )
    assert set(clean) < set(noisy)


def test_an_article_in_a_language_that_is_not_read_is_compared_by_its_runs_alone() -> None:
    text = "Der Hafen von Ellery wurde am Montag nach einem Unfall für vier Tage gesperrt."
    parts = digest_parts(accepted(text), {"unread": "no model for language de"})
    assert orjson.loads(parts["words"]) == {}
    assert len(orjson.loads(parts["fingerprints"])) > 6


def test_a_vector_is_of_length_one_and_its_heaviest_feature_first() -> None:
    record = digest("a", "Salvage crews pumped fertiliser out of the freighter all night.")
    weights = list(record["words"].values())
    assert weights == sorted(weights, reverse=True)
    assert sum(weight**2 for weight in weights) == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize(
    "text",
    ["“" * 20_000, "a;" * 20_000, "\n" * 20_000, "“a” " * 20_000],
    ids=["marks", "halves", "lines", "quotes"],
)
def test_odd_texts_are_digested_in_their_time(text: str) -> None:
    assert digest("a", text)["fingerprints"] is not None


def event(name: str, **given: object) -> dict[str, Any]:
    return {
        "id": name,
        "trigger": {"start": 0, "end": 3, "lemma": "dam"},
        "class": "OCCURRENCE",
        "summary": "The dam broke",
        "time": None,
        "participants": [{"entity_id": "wd:Q1", "role": "agent"}],
        "place": None,
        "modality": "happened",
        "source_id": None,
        "confidence": 0.9,
        "notable": True,
        **given,
    }


def test_events_are_those_worth_a_place_on_somebodys_timeline() -> None:
    events = [
        event("broke"),
        event("planned", modality="planned"),
        event("denied", modality="denied"),
        event("feared", modality="possible"),
        event("nobody's", participants=[]),
        event("said in passing", notable=False),
    ]
    found = digest("a", "The dam broke.", events=events)["events"]
    assert [each["event_id"] for each in found] == ["broke", "planned", "denied"]
    assert (found[0]["start"], found[0]["end"], found[0]["lemma"]) == (0, 3, "dam")
