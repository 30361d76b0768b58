"""An article of NewsAPI.org or GNews: the first 200 characters or so of the text."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by the outlet as an object, beside the names that both services share."""
    source = fields.left.get("source")
    return isinstance(source, dict) and fields.has("publishedAt") and fields.has("content")


def read(fields: Fields) -> Draft:
    """Read its names; where the beginning is missing, the description stands for it."""
    beginning = fields.body("content")
    return Draft(
        url=fields.take(canonical, "url"),
        title=fields.take(label, "title"),
        text=beginning or fields.body("description"),
        published_at=fields.time("publishedAt"),
        source=fields.take(label, "source"),
        language=fields.take(code, "lang"),
        authors=fields.take(bylines, "author") or [],
        is_stub=not beginning,
        metadata=fields.left,
    )
