"""The records that tell of an enriched article: its state, and each item that changed."""

from typing import Any, Literal

import orjson

from streams.headers import CloudEvent, Headers, Message, headers_of, trace_of
from streams.identity import fingerprint
from streams.records import Change, Enriched
from streams.revisions import Items, differences, items_of
from streams.topics import ENRICHED, ENTITIES, EVENTS, QUOTES, Topic

EnvelopeField = Literal["article_id", "revision", "url", "source", "published_at"]

ITEMS = {"entities": (ENTITIES, "entity"), "quotes": (QUOTES, "quote"), "events": (EVENTS, "event")}
"""Topic and word for each field of items."""

ENVELOPE: tuple[EnvelopeField, ...] = (
    "article_id",
    "revision",
    "url",
    "source",
    "published_at",
)


def messages_of(record: Enriched, before: Items, headers: Headers) -> list[Message]:
    """Give the state's record, then one record for each item found, changed or retracted."""
    article = Article(record, trace_of(headers))
    state = article.message(ENRICHED, "article.enriched", "", dict(record))
    changes = (
        item_message(article, field, change, item)
        for field, change, item in differences(before, items_of(record))
    )
    return [state, *changes]


def item_message(article: "Article", field: str, change: Change, item: dict[str, Any]) -> Message:
    """Give the record of one item with what it needs to know of its article."""
    topic, word = ITEMS[field]
    value = {**item, **article.envelope, "change": change}
    return article.message(topic, f"{word}.{change}", item["id"], value)


class Article:
    """What the records of one article have in common."""

    def __init__(self, record: Enriched, trace: Headers) -> None:
        self.id = record["article_id"]
        self.key = self.id.encode()
        self.trace = trace
        self.time = record["provenance"]["enriched_at"]
        self.envelope: dict[str, object] = {name: record[name] for name in ENVELOPE}
        # One hash a submission, the same on every delivery: the item's own id tells records apart.
        made_of = record["provenance"]
        self.state = fingerprint(
            self.id, str(record["revision"]), made_of["received_at"], made_of["pipeline"]
        )

    def message(self, topic: Topic, says: str, item_id: str, value: dict[str, Any]) -> Message:
        """Give a record under the article's id; its event id is the same on every delivery."""
        event = CloudEvent(
            id=f"{self.state}:{says}:{item_id}",
            type=f"dateline.{says}",
            source="enrich",
            subject=self.id,
            time=self.time,
            schema=topic.schema or "",
        )
        return Message(topic.name, self.key, orjson.dumps(value), headers_of(event, self.trace))
