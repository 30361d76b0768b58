"""The records that tell of an enriched article: its state, each item that changed, its digest."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple

import orjson

from agents.enrich.annotations import Annotations, Items
from agents.enrich.differences import differences
from streams.contract.cloudevents import CloudEvent, handed_on, headers_of, with_id
from streams.contract.ids import fingerprint
from streams.contract.messages import Headers, Message
from streams.contract.records import Change, Enriched
from streams.contract.topics import DIGESTS, ENRICHED, ITEM_KINDS, Topic

EnvelopeField = Literal["article_id", "revision", "sequence", "url", "source", "published_at"]

KINDS = {kind.field: kind for kind in ITEM_KINDS}

ENVELOPE: tuple[EnvelopeField, ...] = (
    "article_id",
    "revision",
    "sequence",
    "url",
    "source",
    "published_at",
)


class Changes(NamedTuple):
    """Items of a field of which the same is told."""

    field: str
    """The field they stand in."""
    change: Change
    """What became of them."""
    items: Iterable[tuple[str, bytes]]
    """Id and JSON of each."""


def changes_of(found: Annotations, before: Items) -> Iterator[Changes]:
    """Give the items found, changed or retracted, in their order."""
    if any(before.values()):
        told = differences(before, found.parsed())
        # Together, as they share their headers.
        for (field, change), same in groupby(told, itemgetter(0, 1)):
            yield Changes(field, change, [(item["id"], orjson.dumps(item)) for *_, item in same])
    else:
        for field, items in found.items.items():
            # Where two have one id, the later one is it.
            yield Changes(field, "found", dict(items).items())


def messages_of(
    record: Enriched,
    changes: Iterable[Changes],
    headers: Headers,
    *,
    source: str,
    digest: bytes | None = None,
) -> list[Message]:
    """Give the state's record, one record for each item that changed, and the digest if any."""
    article = ArticleMessages(record, handed_on(headers), source)
    messages = article.messages(ENRICHED, "article.enriched", [("", orjson.dumps(record))])
    for each in changes:
        messages += article.item_messages(each)
    if digest is not None:
        messages += article.messages(DIGESTS, "article.digested", [("", digest)])
    return messages


class ArticleMessages:
    """What the records of one article have in common."""

    def __init__(self, record: Enriched, trace: Headers, source: str) -> None:
        self.id = record["article_id"]
        self.key = self.id.encode()
        self.trace = trace
        self.source = source
        self.time = record["provenance"]["enriched_at"]
        # Written once: most of what a record costs is what it shares with its neighbours.
        self.envelope = orjson.dumps({name: record[name] for name in ENVELOPE})[1:-1]
        # One hash a submission, the same on every delivery: the item's own id tells records apart.
        made_of = record["provenance"]
        self.state = fingerprint(
            self.id, str(record["revision"]), made_of["received_at"], made_of["pipeline"]
        )

    def item_messages(self, changes: Changes) -> list[Message]:
        """Give the records of items, each with what it needs to know of its article."""
        kind = KINDS[changes.field]
        end = b',%b,"change":"%b"}' % (self.envelope, changes.change.encode())
        items = [(name, json[:-1] + end) for name, json in changes.items]
        return self.messages(kind.topic, f"{kind.word}.{changes.change}", items)

    def messages(
        self, topic: Topic, says: str, items: Iterable[tuple[str, bytes]]
    ) -> list[Message]:
        """Give records under the article's id; an event id is the same on every delivery."""
        event = CloudEvent(
            id=f"{self.state}:{says}:",
            type=f"dateline.{says}",
            source=self.source,
            subject=self.id,
            time=self.time,
            schema=topic.schema or "",
        )
        headers = headers_of(event, self.trace)
        return [
            Message(topic.name, self.key, value, with_id(headers, event.id + name))
            for name, value in items
        ]
