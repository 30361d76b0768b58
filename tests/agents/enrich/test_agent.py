from collections.abc import Container
from datetime import UTC, datetime
from typing import Any, cast

import orjson
import pytest

from agents.enrich.agent import Enriching, Publishing, ReadArticle, article_of, submission_of
from agents.enrich.annotations import FIELDS, Annotations
from agents.enrich.revisions import Submission, loaded
from streams.contract.messages import ConsumedRecord, Headers
from streams.contract.topics import DIGESTS
from streams.dead_letters.letter import SetAside
from streams.delivery.stage import Outcome

NOW = datetime(2024, 5, 2, 10, 0, 1, tzinfo=UTC)
PIPELINE = "dateline/1.0+en/3.8"
SUBMISSION: Headers = [("submission", b"staging/news.articles/3/41")]
FOUND: dict[str, Any] = {
    "unread": None,
    "entities": [{"id": "nil:riga", "name": "Riga"}],
    "quotes": [{"id": "quote:1", "text": "We will not go"}],
    "timexes": [],
    "events": [],
}
NOTHING = {**FOUND, "unread": "status is canceled", "entities": [], "quotes": []}


class Batcher:
    """Processes that find the same in every article, and remember what they read."""

    def __init__(self) -> None:
        self.read: list[bytes] = []

    async def result(self, item: bytes) -> Annotations:
        self.read.append(item)
        return Annotations.of(FOUND)


class Enrichment:
    """The stage with a table of its own."""

    def __init__(self, pipeline: str = PIPELINE, whole: Container[str] = FIELDS) -> None:
        self.batches = Batcher()
        self.table: dict[bytes, bytes] = {}
        self.work = Enriching(
            cast(Any, self.batches),
            cast(Any, self.table),
            publishing=Publishing("/dateline/enrich", whole),
            pipeline=pipeline,
            clock=lambda: NOW,
        )

    async def whole(self, origin: ConsumedRecord) -> Outcome:
        """Do what the delivery does with a record."""
        outcome = self.work.finish(origin, await self.work.begin(origin))
        assert outcome is not None
        self.keep(origin, outcome)
        return outcome

    def keep(self, origin: ConsumedRecord, outcome: Outcome) -> None:
        if outcome.state is not None:
            self.table[origin.key or b""] = outcome.state


@pytest.fixture
def enrichment() -> Enrichment:
    return Enrichment()


def consumed_record(headers: Headers = SUBMISSION, **given: object) -> ConsumedRecord:
    article = {
        "schema": "dateline/article/1",
        "article_id": "wire:1",
        "revision": None,
        "status": "usable",
        "url": None,
        "title": None,
        "text": "“We will not go,” she said in Riga.",
        "noise": [],
        "published_at": None,
        "source": "The Post",
        "language": "en",
        "language_confidence": None,
        "authors": [],
        "metadata": {},
        "received_at": "2024-05-02T10:00:00Z",
        **given,
    }
    return ConsumedRecord("news.accepted", 1, 7, b"wire:1", orjson.dumps(article), headers, NOW)


def reading(origin: ConsumedRecord, found: dict[str, Any] | None = FOUND) -> ReadArticle:
    """Give what begins with a record ends in."""
    submission = Submission.of(article_of(origin), submission_of(origin))
    return ReadArticle(submission, None if found is None else Annotations.of(found))


def told(outcome: Outcome) -> list[tuple[str, str | None]]:
    """Give topic and change of every record of an outcome but its digest, the last."""
    if not outcome.messages:
        return []
    *messages, digest = outcome.messages
    assert (digest.topic, digest.key) == (DIGESTS.name, messages[0].key)
    values = [(each.topic, orjson.loads(each.value or b"")) for each in messages]
    return [(topic, value.get("change")) for topic, value in values]


ALL_FOUND = [("news.enriched", None), ("news.entities", "found"), ("news.quotes", "found")]


async def test_a_new_article_is_read_and_published_whole(enrichment: Enrichment) -> None:
    origin = consumed_record()
    outcome = await enrichment.whole(origin)
    assert enrichment.batches.read == [origin.value]
    assert told(outcome) == ALL_FOUND
    state = loaded(outcome.state)
    assert state is not None
    assert (state["revision"], state["pipeline"]) == (1, PIPELINE)
    assert state["items"]["quotes"] == FOUND["quotes"]


async def test_the_provenance_is_the_submissions_place(enrichment: Enrichment) -> None:
    outcome = await enrichment.whole(consumed_record())
    assert orjson.loads(outcome.messages[0].value or b"")["provenance"] == {
        "topic": "staging/news.articles",
        "partition": 3,
        "offset": 41,
        "pipeline": PIPELINE,
        "received_at": "2024-05-02T10:00:00Z",
        "enriched_at": "2024-05-02T10:00:01Z",
    }


async def test_without_a_place_there_is_none(enrichment: Enrichment) -> None:
    outcome = await enrichment.whole(consumed_record([]))
    provenance = orjson.loads(outcome.messages[0].value or b"")["provenance"]
    assert [provenance[name] for name in ("topic", "partition", "offset")] == [None] * 3


async def test_what_is_known_is_not_read_and_nothing_is_published(enrichment: Enrichment) -> None:
    await enrichment.whole(consumed_record())
    result = await enrichment.work.begin(consumed_record())
    assert result.found is None
    assert enrichment.work.finish(consumed_record(), result) == Outcome([])
    assert len(enrichment.batches.read) == 1


async def test_a_changed_article_publishes_only_its_state_when_the_items_stay(
    enrichment: Enrichment,
) -> None:
    await enrichment.whole(consumed_record())
    outcome = await enrichment.whole(consumed_record(title="Not going"))
    assert told(outcome) == [("news.enriched", None)]
    assert orjson.loads(outcome.messages[0].value or b"")["revision"] == 2


async def test_a_canceled_article_retracts_what_was_found(enrichment: Enrichment) -> None:
    await enrichment.whole(consumed_record())
    canceled = consumed_record(status="canceled", text="")
    outcome = enrichment.work.finish(canceled, reading(canceled, NOTHING))
    assert outcome is not None
    assert told(outcome) == [
        ("news.enriched", None),
        ("news.entities", "retracted"),
        ("news.quotes", "retracted"),
    ]
    record = orjson.loads(outcome.messages[0].value or b"")
    assert (record["status"], record["text"], record["entities"]) == ("canceled", "", [])
    state = loaded(outcome.state)
    assert state is not None
    assert state["items"] == {"entities": [], "quotes": [], "events": []}


async def test_an_article_that_comes_back_is_found_anew(enrichment: Enrichment) -> None:
    await enrichment.whole(consumed_record())
    canceled = consumed_record(status="canceled", text="")
    outcome = enrichment.work.finish(canceled, reading(canceled, NOTHING))
    assert outcome is not None
    enrichment.keep(canceled, outcome)
    back = await enrichment.whole(consumed_record())
    assert told(back) == ALL_FOUND
    assert orjson.loads(back.messages[0].value or b"")["revision"] == 3


async def test_an_older_version_is_passed_over(enrichment: Enrichment) -> None:
    await enrichment.whole(consumed_record(revision=5))
    older = consumed_record(revision=4, text="Before.", received_at="2024-05-02T12:00:00Z")
    assert (await enrichment.work.begin(older)).found is None
    assert enrichment.work.finish(older, reading(older)) == Outcome([])


async def test_a_state_that_moved_on_meanwhile_begins_again(enrichment: Enrichment) -> None:
    origin = consumed_record()
    await enrichment.whole(origin)
    assert (await enrichment.work.begin(origin)).found is None
    await enrichment.whole(consumed_record(text="Other."))
    again = consumed_record(received_at="2024-05-02T10:30:00Z")
    assert enrichment.work.finish(again, reading(again, None)) is None


async def test_another_pipeline_publishes_the_differences_under_the_same_revision(
    enrichment: Enrichment,
) -> None:
    await enrichment.whole(consumed_record())
    newer = Enrichment("dateline/1.1+en/3.8")
    newer.table.update(enrichment.table)
    found = {**FOUND, "quotes": []}
    outcome = newer.work.finish(consumed_record(), reading(consumed_record(), found))
    assert outcome is not None
    assert told(outcome) == [("news.enriched", None), ("news.quotes", "retracted")]
    assert orjson.loads(outcome.messages[0].value or b"")["revision"] == 1


@pytest.mark.parametrize("value", [None, b"", b"{broken", b"[]", b"{}"])
async def test_what_is_no_article_is_set_aside(enrichment: Enrichment, value: bytes | None) -> None:
    with pytest.raises(SetAside):
        await enrichment.work.begin(consumed_record()._replace(value=value))


def events(*notable: int) -> dict[str, Any]:
    """Give what is found in an article with such events."""
    told = [{"id": f"event:{number}", "notable": each == 1} for number, each in enumerate(notable)]
    return {**FOUND, "entities": [], "quotes": [], "events": told}


@pytest.mark.parametrize(("whole", "count"), [((), 1), ({"events"}, 2)])
async def test_the_record_has_all_events_and_their_topic_what_is_asked_for(
    whole: Container[str], count: int
) -> None:
    origin = consumed_record()
    outcome = Enrichment(whole=whole).work.finish(origin, reading(origin, events(1, 0)))
    assert outcome is not None
    assert told(outcome) == [("news.enriched", None), *[("news.events", "found")] * count]
    assert len(orjson.loads(outcome.messages[0].value or b"")["events"]) == 2
    state = loaded(outcome.state)
    assert state is not None
    assert len(state["items"]["events"]) == count


async def test_an_event_that_is_no_longer_notable_is_retracted() -> None:
    enrichment = Enrichment(whole=())
    first, second = consumed_record(), consumed_record(text="Other.")
    outcome = enrichment.work.finish(first, reading(first, events(1, 0)))
    assert outcome is not None
    enrichment.keep(first, outcome)
    outcome = enrichment.work.finish(second, reading(second, events(0, 1)))
    assert outcome is not None
    values = [orjson.loads(each.value or b"") for each in outcome.messages[1:-1]]
    assert [(each["id"], each["change"]) for each in values] == [
        ("event:0", "retracted"),
        ("event:1", "found"),
    ]


def quoted(act: str) -> dict[str, Any]:
    """Give what is found in an article whose one quote is such an act."""
    return {**FOUND, "entities": [], "events": [], "quotes": [{"id": "quote:0", "act": act}]}


async def test_a_quote_that_is_no_longer_said_is_retracted_once() -> None:
    enrichment = Enrichment(whole=())
    changes = []
    for text, act in [("One.", "speech"), ("Two.", "thought"), ("Three.", "wish")]:
        origin = consumed_record(text=text)
        outcome = enrichment.work.finish(origin, reading(origin, quoted(act)))
        assert outcome is not None
        enrichment.keep(origin, outcome)
        changes.append([change for topic, change in told(outcome) if topic == "news.quotes"])
    assert changes == [["found"], ["retracted"], []]
