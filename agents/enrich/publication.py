"""The records that tell of an enriched article: its state, and each item that changed."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import orjson

from streams.findings import Findings, Items
from streams.headers import CloudEvent, Headers, Message, headers_of, trace_of, with_id
from streams.identity import fingerprint
from streams.records import Change, Enriched
from streams.revisions import differences
from streams.topics import ENRICHED, ENTITIES, EVENTS, QUOTES, Topic

EnvelopeField = Literal["article_id", "revision", "url", "source", "published_at"]

TOPICS = {
    "entities": (ENTITIES, "entity"),
    "quotes": (QUOTES, "quote"),
    "events": (EVENTS, "event"),
}
"""Topic and word for each field of items."""

ENVELOPE: tuple[EnvelopeField, ...] = (
    "article_id",
    "revision",
    "url",
    "source",
    "published_at",
)


class ItemChange(NamedTuple):
    """An item that is to be told of."""

    field: str
    """The field it stands in."""
    change: Change
    """What became of it."""
    id: str
    """Its id."""
    json: bytes
    """The item, as a JSON object."""


def changes_of(found: Findings, before: Items) -> Iterator[ItemChange]:
    """Give each item found, changed or retracted."""
    if any(before.values()):
        for field, change, item in differences(before, found.parsed()):
            yield ItemChange(field, change, item["id"], orjson.dumps(item))
    else:
        for field, items in found.items.items():
            # Where two have one id, the later one is it.
            for item_id, json in dict(items).items():
                yield ItemChange(field, "found", item_id, json)


def messages_of(record: Enriched, changes: Iterable[ItemChange], headers: Headers) -> list[Message]:
    """Give the state's record, then one record for each change."""
    article = Article(record, trace_of(headers))
    value = orjson.dumps(record)
    state = article.message(ENRICHED, "article.enriched", "", value)
    return [state, *map(article.item_message, changes)]


class Article:
    """What the records of one article have in common."""

    def __init__(self, record: Enriched, trace: Headers) -> None:
        self.id = record["article_id"]
        self.key = self.id.encode()
        self.trace = trace
        self.time = record["provenance"]["enriched_at"]
        # Written once: most of what a record costs is what it shares with its neighbours.
        self.envelope = orjson.dumps({name: record[name] for name in ENVELOPE})[1:-1]
        self.headers: dict[str, Headers] = {}
        # One hash a submission, the same on every delivery: the item's own id tells records apart.
        made_of = record["provenance"]
        self.state = fingerprint(
            self.id, str(record["revision"]), made_of["received_at"], made_of["pipeline"]
        )

    def item_message(self, item: ItemChange) -> Message:
        """Give the record of one item with what it needs to know of its article."""
        topic, word = TOPICS[item.field]
        value = b'%b,%b,"change":"%b"}' % (item.json[:-1], self.envelope, item.change.encode())
        return self.message(topic, f"{word}.{item.change}", item.id, value)

    def message(self, topic: Topic, says: str, item_id: str, value: bytes) -> Message:
        """Give a record under the article's id; its event id is the same on every delivery."""
        headers = with_id(self._headers(topic, says), f"{self.state}:{says}:{item_id}")
        return Message(topic.name, self.key, value, headers)

    def _headers(self, topic: Topic, says: str) -> Headers:
        """Give what is the same in the headers of all records that say the same."""
        if says not in self.headers:
            event = CloudEvent(
                id="",
                type=f"dateline.{says}",
                source="enrich",
                subject=self.id,
                time=self.time,
                schema=topic.schema or "",
            )
            self.headers[says] = headers_of(event, self.trace)
        return self.headers[says]
