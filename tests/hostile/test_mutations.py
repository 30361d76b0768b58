"""Ten thousand damaged records: each is enriched, or set aside with a cause; nothing breaks."""

from collections import Counter
from datetime import UTC, datetime
from typing import Any, NamedTuple, cast

import orjson
import pytest
from spacy.language import Language

from agents.enrich.annotations import Annotations
from agents.enrich.record import enriched
from agents.ingest.tasks import Accepted, Refused, Submission, Unpacked, accepted
from agents.nlp.reader import Reader
from streams.contract.records import Article, Enriched, Provenance
from streams.contract.times import instant_of
from tests.broker.contract import spans, validator
from tests.hostile.mutations import mutated

NUMBER = 10_000
BATCH = 32
NOW = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
PROVENANCE: Provenance = {
    "topic": "news.articles",
    "partition": 0,
    "offset": 0,
    "pipeline": "dateline/test",
    "received_at": "2024-05-06T07:08:09Z",
    "enriched_at": "2024-05-06T07:08:09Z",
}
# What judging every record by its schema would take is a minute.
JUDGED = 10


class Fate(NamedTuple):
    """A record and what became of it."""

    record: bytes
    outcome: Accepted | Unpacked | Refused


@pytest.fixture(scope="module")
def fates() -> list[Fate]:
    return [
        Fate(record, accepted(Submission(None, record, NOW, NOW, 2**20)))
        for record in mutated(NUMBER)
    ]


@pytest.fixture(scope="module")
def articles(fates: list[Fate]) -> list[Article]:
    return [
        cast(Article, orjson.loads(fate.outcome.value))
        for fate in fates
        if isinstance(fate.outcome, Accepted)
    ]


@pytest.fixture(scope="module")
def states(articles: list[Article], nlp: Language) -> list[Enriched]:
    reader = Reader(nlp)
    batches = [articles[start : start + BATCH] for start in range(0, len(articles), BATCH)]
    found = [fields for batch in batches for fields in reader.read(batch)]
    return [
        orjson.loads(
            orjson.dumps(
                enriched(
                    article, Annotations.of(each), revision=1, sequence=1, provenance=PROVENANCE
                )
            )
        )
        for article, each in zip(articles, found, strict=True)
    ]


def test_every_record_is_taken_or_set_aside_with_a_cause(fates: list[Fate]) -> None:
    refused = [each.outcome for each in fates if isinstance(each.outcome, Refused)]
    assert len(fates) == NUMBER
    # Of both there have to be many, or the mutations show nothing.
    assert NUMBER // 10 < len(refused) < NUMBER // 2
    assert {each.error for each in refused} <= {"UnreadableArticle", "Embargoed"}
    assert [each for each in refused if not 10 < len(each.reason) < 300] == []
    assert len({each.reason for each in refused}) > 100


def test_every_article_keeps_the_contract(articles: list[Article]) -> None:
    judge = validator("urn:dateline:article:1")
    assert [fault for each in articles[::JUDGED] for fault in judge.iter_errors(each)] == []
    for each in articles:
        assert each["article_id"].encode()
        assert (each["text"].strip() != "") is (each["status"] == "usable")
        if each["published_at"] is not None:
            assert instant_of(each["published_at"]).tzinfo is not None


def test_every_article_is_enriched(articles: list[Article], states: list[Enriched]) -> None:
    assert len(states) == len(articles)
    judge = validator("urn:dateline:enriched:1")
    assert [fault for each in states[::JUDGED] for fault in judge.iter_errors(each)] == []
    found = Counter(
        field for each in states for field in ("entities", "quotes", "events") if each[field]
    )
    assert min(found.values()) > NUMBER // 20


def test_every_span_slices_to_its_words(states: list[Enriched]) -> None:
    wrong: list[Any] = []
    for state in states:
        for kind, words, given in spans(state):
            if not words.strip() or given not in {None, words}:
                wrong.append((kind, words, given, state["text"]))
    assert wrong == []


def test_every_reference_is_to_something_in_the_record(states: list[Enriched]) -> None:
    for state in states:
        ids = [entity["id"] for entity in state["entities"]]
        assert len(set(ids)) == len(ids)
        for field in ("quotes", "events"):
            items = [item["id"] for item in state[field]]
            assert len(set(items)) == len(items)
        speakers = {quote["speaker_id"] for quote in state["quotes"]}
        parts = {each["entity_id"] for event in state["events"] for each in event["participants"]}
        sources = {event["source_id"] for event in state["events"]}
        assert speakers | parts | sources <= {*ids, None}
