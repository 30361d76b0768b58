"""The records that tell of an enriched article: its state, and each item that changed."""

from typing import Any

import orjson

from streams.headers import CloudEvent, Headers, Message, headers_of, trace_of
from streams.identity import fingerprint
from streams.records import Change, Enriched, Envelope
from streams.revisions import Items, differences, items_of
from streams.topics import ENRICHED, ENTITIES, EVENTS, QUOTES, Topic

ITEMS = {"entities": (ENTITIES, "entity"), "quotes": (QUOTES, "quote"), "events": (EVENTS, "event")}
"""Topic and word for each field of items."""


def messages_of(record: Enriched, before: Items, headers: Headers) -> list[Message]:
    """Give the state's record, then one record for each item found, changed or retracted."""
    trace = trace_of(headers)
    state = message(ENRICHED, "article.enriched", record, dict(record), trace)
    changes = (
        item_message(field, change, item, record, trace)
        for field, change, item in differences(before, items_of(record))
    )
    return [state, *changes]


def item_message(
    field: str, change: Change, item: dict[str, Any], record: Enriched, trace: Headers
) -> Message:
    """Give the record of one item with what it needs to know of its article."""
    topic, word = ITEMS[field]
    envelope = Envelope(
        article_id=record["article_id"],
        revision=record["revision"],
        url=record["url"],
        source=record["source"],
        published_at=record["published_at"],
        change=change,
    )
    return message(topic, f"{word}.{change}", record, {**item, **envelope}, trace)


def message(
    topic: Topic, says: str, record: Enriched, value: dict[str, Any], trace: Headers
) -> Message:
    """Give a record under its article's id; its event id is the same on every delivery."""
    article_id, provenance = record["article_id"], record["provenance"]
    event = CloudEvent(
        id=fingerprint(
            topic.name,
            says,
            article_id,
            str(value.get("id")),
            str(record["revision"]),
            provenance["pipeline"],
        ),
        type=f"dateline.{says}",
        source="enrich",
        subject=article_id,
        time=provenance["enriched_at"],
        schema=topic.schema or "",
    )
    return Message(topic.name, article_id.encode(), orjson.dumps(value), headers_of(event, trace))
