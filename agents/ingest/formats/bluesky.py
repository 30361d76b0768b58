"""A post of Bluesky, as its view or as a feed holds it."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields, mapping
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by its record, whose body is ``text``."""
    record = mapping(fields.left.get("record")) or {}
    return isinstance(record.get("text"), str)


def read(fields: Fields) -> Draft:
    """Read the record; the address is where the web client shows the post."""
    record, author = fields.inside("record"), fields.inside("author")
    handle = label(author.left.get("handle"))
    key = (label(fields.left.get("uri")) or "").rpartition("/")[2]
    address = f"https://bsky.app/profile/{handle}/post/{key}" if handle and key else None
    name = author.take(label, "displayName", "handle")
    return Draft(
        id=fields.identifier("uri"),
        url=canonical(address),
        text=record.body("text"),
        published_at=record.time("createdAt") or fields.time("indexedAt"),
        source=name,
        language=record.take(first_code, "langs"),
        authors=bylines(name) or [],
        metadata=fields.rest(),
    )


def first_code(languages: object) -> str | None:
    """Read the first of the languages."""
    return code(languages[0]) if isinstance(languages, list) and languages else None
