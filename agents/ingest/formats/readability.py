"""What Mozilla's Readability makes of a page (``Readability.parse``)."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by the names only it has."""
    return fields.has("textContent") or (fields.has("excerpt", "length") and fields.has("siteName"))


def read(fields: Fields) -> Draft:
    """Read its names; ``textContent`` has no paragraphs, so the marked-up content comes first."""
    html, plain = fields.body("content"), fields.body("textContent")
    return Draft(
        url=fields.take(canonical, "url"),
        title=fields.take(label, "title"),
        text=None if html else plain,
        html=html,
        is_flattened=True,
        published_at=fields.time("publishedTime"),
        source=fields.take(label, "siteName"),
        language=fields.take(code, "lang"),
        authors=fields.take(bylines, "byline") or [],
        metadata=fields.left,
    )
