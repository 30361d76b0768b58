"""The digest of an article: made by the process that read it, sent by the stage."""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from agents.enrich.digests.events import notable_events
from agents.enrich.digests.own_words import quoted_stretches, without
from agents.enrich.digests.stretches import stretches
from agents.resemblance.fingerprints import fingerprints
from agents.resemblance.vectors import vector_of
from agents.resemblance.words import words_of
from streams.contract.records import Article, Digest, Enriched, Entity, MentionCount

PARTS = ("fingerprints", "words", "statements", "mentions", "events")
"""The fields that are made of the article's text and of what was found in it."""
EMPTY: dict[str, bytes] = {name: b"{}" if name == "words" else b"[]" for name in PARTS}
CARRIED = ("article_id", "sequence", "status", "url", "title", "source", "published_at")


def digest_parts(article: Article, found: Mapping[str, Any]) -> dict[str, bytes]:
    """Make the parts of a digest, as JSON; an article that is withdrawn leaves nothing."""
    if article["status"] != "usable":
        return EMPTY
    noise = [(each["start"], each["end"]) for each in article["noise"]]
    text, marked = article["text"], quoted_stretches(article["text"])
    own = words_of(without(text, [*noise, *((each.start, each.end) for each in marked)]))
    entities: list[Entity] = found.get("entities", [])
    title, body = words_of(article["title"] or ""), words_of(without(text, noise))
    counts = {each["id"]: len(each["mentions"]) for each in entities}
    parts = {
        "fingerprints": fingerprints(own),
        # In another language every word is rare, and all articles would tell one story.
        "words": {} if found.get("unread") else vector_of([*title, *body], counts),
        "statements": stretches(text, found.get("quotes", []), marked),
        "mentions": mention_counts(entities),
        "events": notable_events(found.get("events", [])),
    }
    return {name: orjson.dumps(part) for name, part in parts.items()}


def mention_counts(entities: Iterable[Entity]) -> list[MentionCount]:
    """Count how often each entity is spoken of."""
    return [
        MentionCount(
            entity_id=each["id"],
            name=each["name"],
            type=each["type"],
            count=len(each["mentions"]),
            salience=each["salience"],
        )
        for each in entities
    ]


def digest_of(record: Enriched, parts: Mapping[str, bytes], first_seen: str) -> bytes:
    """Put a digest together from its parts and the article's record."""
    fields: dict[str, Any] = dict(record)
    return orjson.dumps(
        {
            "schema": "dateline/digest/1",
            **{name: fields[name] for name in CARRIED},
            "first_seen": first_seen,
            **{name: orjson.Fragment(part) for name, part in {**EMPTY, **parts}.items()},
        }
    )


def digest_record(record: Enriched, parts: Mapping[str, bytes], first_seen: str) -> Digest:
    """Give a digest as those read it who stand behind the topic."""
    digest: Digest = orjson.loads(digest_of(record, parts, first_seen))
    return digest
