"""An article object of Diffbot."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by the names only it has."""
    return fields.has("diffbotUri", "pageUrl", "humanLanguage")


def read(fields: Fields) -> Draft:
    """Read its names; the address after redirections comes first."""
    return Draft(
        url=fields.take(canonical, "resolvedPageUrl", "pageUrl"),
        title=fields.take(label, "title"),
        text=fields.body("text"),
        html=fields.body("html"),
        published_at=fields.time("date", "estimatedDate"),
        source=fields.take(label, "siteName"),
        language=fields.take(code, "humanLanguage"),
        authors=fields.take(bylines, "authors", "author") or [],
        metadata=fields.left,
    )
