"""An article of Event Registry (newsapi.ai)."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by the names only it has."""
    return fields.has("dateTimePub", "isDuplicate") and fields.has("body")


def read(fields: Fields) -> Draft:
    """Read its names; ``dateTime`` is when the article was found, which is the next best."""
    return Draft(
        id=fields.identifier("uri") if not canonical(fields.left.get("url")) else None,
        url=fields.take(canonical, "url"),
        title=fields.take(label, "title"),
        text=fields.body("body"),
        published_at=fields.time("dateTimePub", "dateTime"),
        source=fields.take(title_of, "source"),
        language=fields.take(code, "lang"),
        authors=fields.take(bylines, "authors") or [],
        metadata=fields.left,
    )


def title_of(source: object) -> str | None:
    """Read the title of the outlet, else its host."""
    if not isinstance(source, dict):
        return label(source)
    return label(source.get("title")) or label(source.get("uri"))
