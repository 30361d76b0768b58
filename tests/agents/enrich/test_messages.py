import copy
from typing import Any, cast

import orjson
import pytest

from agents.enrich.annotations import Annotations
from agents.enrich.messages import changes_of, messages_of
from streams.contract.cloudevents import urn_of
from streams.contract.messages import Headers, Message
from streams.contract.records import Enriched

TRACE: Headers = [("traceparent", b"00-%032x-%016x-01" % (171, 205)), ("tracestate", b"a=1")]
CHANGES = {"found", "changed", "retracted"}
TOPICS = {
    "entities": ("news.entities", "dateline/entity/1"),
    "quotes": ("news.quotes", "dateline/quote/1"),
    "events": ("news.events", "dateline/event/1"),
}


def provenance(**given: str) -> dict[str, str]:
    return {
        "pipeline": "dateline/1.0+en/3.8",
        "received_at": "2024-05-02T10:00:00Z",
        "enriched_at": "2024-05-02T10:00:01Z",
        **given,
    }


def record(**given: object) -> Enriched:
    fields = {
        "schema": "dateline/enriched/1",
        "article_id": "wire:é",
        "revision": 2,
        "sequence": 7,
        "status": "usable",
        "url": "https://example.org/a",
        "source": "The Post",
        "published_at": "2024-05-02T09:00:00Z",
        "entities": [{"id": "nil:riga", "name": "Riga"}],
        "quotes": [{"id": "quote:1", "text": "We will not go"}],
        "timexes": [],
        "events": [{"id": "event:1", "summary": "The ferry left"}],
        "provenance": provenance(),
    }
    return cast(Enriched, {**fields, **given})


def items(given: Enriched) -> dict[str, list[dict[str, Any]]]:
    fields = cast(dict[str, Any], given)
    return copy.deepcopy({name: fields[name] for name in TOPICS})


def told(
    given: Enriched, before: dict[str, list[dict[str, Any]]], headers: Headers
) -> list[Message]:
    """Give the records that tell of an article, given its last items."""
    found = Annotations.of(items(given))
    return messages_of(given, changes_of(found, before), headers, source="/dateline/enrich")


def test_items_of_which_the_same_is_told_stand_together() -> None:
    """Most of what a record costs is its headers: they are written once for all of these."""
    quotes = [{"id": f"quote:{number}", "text": str(number)} for number in range(5)]
    before = {"quotes": quotes[:2]}
    after = [{"id": "quote:1", "text": "One"}, *quotes[2:]]
    found = Annotations.of({"entities": [], "quotes": after, "events": []})
    changes = [
        (each.field, each.change, [name for name, _ in each.items])
        for each in changes_of(found, before)
    ]
    assert changes == [
        ("quotes", "retracted", ["quote:0"]),
        ("quotes", "changed", ["quote:1"]),
        ("quotes", "found", ["quote:2", "quote:3", "quote:4"]),
    ]


def text(message: Message, name: str) -> str:
    return (dict(message.headers)[name] or b"").decode()


def without_time(messages: list[Message]) -> list[Message]:
    return [
        each._replace(headers=[pair for pair in each.headers if pair[0] != "ce_time"])
        for each in messages
    ]


def test_the_state_comes_first_and_then_every_item() -> None:
    messages = told(record(), {}, [])
    assert [message.topic for message in messages] == [
        "news.enriched",
        *(topic for topic, _ in TOPICS.values()),
    ]
    assert orjson.loads(messages[0].value or b"") == record()


def test_every_record_has_the_articles_key() -> None:
    assert {message.key for message in told(record(), {}, [])} == {"wire:é".encode()}


def test_an_item_says_what_it_needs_to_know_of_its_article() -> None:
    [_, entity, *_] = told(record(), {}, [])
    assert orjson.loads(entity.value or b"") == {
        "id": "nil:riga",
        "name": "Riga",
        "article_id": "wire:é",
        "revision": 2,
        "sequence": 7,
        "url": "https://example.org/a",
        "source": "The Post",
        "published_at": "2024-05-02T09:00:00Z",
        "change": "found",
    }


def test_headers_are_those_of_cloudevents_and_the_trace_goes_on() -> None:
    state, *rest = told(record(), {}, [("tag", b"x"), *TRACE, ("dl_attempt", b"1")])
    assert text(state, "ce_type") == "dateline.article.enriched"
    assert text(state, "ce_dataschema") == "urn:dateline:enriched:1"
    for message, (word, schema) in zip(
        rest, [("entity", 0), ("quote", 1), ("event", 2)], strict=True
    ):
        assert text(message, "ce_type") == f"dateline.{word}.found"
        assert text(message, "ce_dataschema") == urn_of(list(TOPICS.values())[schema][1])
    for message in [state, *rest]:
        assert text(message, "ce_subject") == "wire:é"
        assert text(message, "ce_source") == "/dateline/enrich"
        assert text(message, "ce_time") == "2024-05-02T10:00:01Z"
        assert message.headers[-2:] == TRACE
        assert "tag" not in dict(message.headers)


def test_no_two_records_share_an_event_id() -> None:
    ids = [text(message, "ce_id") for message in told(record(), {}, [])]
    assert len(set(ids)) == 4


def test_a_second_delivery_repeats_every_record_but_for_the_time() -> None:
    later = provenance(enriched_at="2024-05-02T11:00:00Z")
    first = told(record(), {}, TRACE)
    again = told(record(provenance=later), {}, TRACE)
    assert without_time(first)[1:] == without_time(again)[1:]
    assert text(first[0], "ce_id") == text(again[0], "ce_id")


@pytest.mark.parametrize(
    "other",
    [
        {"revision": 3},
        {"article_id": "wire:2"},
        {"provenance": provenance(pipeline="dateline/1.1+en/3.8")},
        {"provenance": provenance(received_at="2024-05-02T11:00:00Z")},
    ],
)
def test_another_state_has_other_event_ids(other: dict[str, object]) -> None:
    ids = {text(message, "ce_id") for message in told(record(), {}, [])}
    others = {text(message, "ce_id") for message in told(record(**other), {}, [])}
    assert not ids & others


def test_only_the_differences_are_published() -> None:
    before = items(record())
    before["entities"][0]["id"] = "nil:gone"
    before["quotes"][0]["text"] = "We will go"
    state, *rest = told(record(), before, [])
    assert state.topic == "news.enriched"
    says = [(text(each, "ce_type"), orjson.loads(each.value or b"")["id"]) for each in rest]
    assert says == [
        ("dateline.entity.retracted", "nil:gone"),
        ("dateline.entity.found", "nil:riga"),
        ("dateline.quote.changed", "quote:1"),
    ]


def test_what_is_gone_is_retracted_as_it_last_stood() -> None:
    empty = record(entities=[], quotes=[], events=[], status="canceled", revision=3)
    _, *rest = told(empty, items(record()), [])
    values = [orjson.loads(message.value or b"") for message in rest]
    assert {value["change"] for value in values} == {"retracted"}
    assert {value["revision"] for value in values} == {3}
    assert [value["id"] for value in values] == ["nil:riga", "quote:1", "event:1"]
    assert values[1]["text"] == "We will not go"


def test_of_two_items_with_one_id_the_later_is_told() -> None:
    twice = record(quotes=[{"id": "quote:1", "text": "one"}, {"id": "quote:1", "text": "two"}])
    values = [orjson.loads(each.value or b"") for each in told(twice, {}, [])]
    assert [value["text"] for value in values if value.get("id") == "quote:1"] == ["two"]
