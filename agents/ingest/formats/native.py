"""Dateline's own fields, and whatever no other feed recognises."""

from typing import Any

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields, revision
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(_fields: Fields) -> bool:
    """Take every record: what it lacks is said when it is read."""
    return True


def read(fields: Fields) -> Draft:
    """Read the fields of the contract."""
    return Draft(
        id=fields.identifier("id"),
        url=fields.take(canonical, "url"),
        title=fields.take(label, "title"),
        text=fields.body("text"),
        html=fields.body("html"),
        published_at=fields.time("published_at"),
        source=fields.take(label, "source"),
        language=fields.take(code, "language"),
        authors=fields.take(bylines, "authors") or [],
        revision=fields.take(revision, "revision"),
        status=fields.status("status"),
        metadata=merged(fields.left),
    )


def merged(left: dict[str, Any]) -> dict[str, Any]:
    """Join ``metadata`` with the unknown fields, unless one would hide another."""
    given = left.get("metadata")
    if not isinstance(given, dict) or not given.keys().isdisjoint(left):
        return left
    return {**given, **{name: value for name, value in left.items() if name != "metadata"}}
