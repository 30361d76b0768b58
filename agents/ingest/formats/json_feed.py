"""An item of a JSON Feed (jsonfeed.org, versions 1 and 1.1)."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by the plain content, or by the marked-up one beside a date that is its own."""
    return fields.has("content_text") or (
        fields.has("content_html") and fields.has("date_published", "external_url")
    )


def read(fields: Fields) -> Draft:
    """Read its names; what the feed says of all its items is in ``feed``, if it was unpacked."""
    feed = fields.inside("feed")
    return Draft(
        url=fields.take(canonical, "url", "id"),
        title=fields.take(label, "title"),
        text=fields.body("content_text") if not fields.left.get("content_html") else None,
        html=fields.body("content_html"),
        published_at=fields.time("date_published"),
        source=feed.take(label, "title"),
        language=fields.take(code, "language") or feed.take(code, "language"),
        authors=fields.take(bylines, "authors", "author") or feed.take(bylines, "authors") or [],
        metadata=fields.rest(),
    )
