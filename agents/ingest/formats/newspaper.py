"""The dictionary of newspaper4k (``Article.to_json``)."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by the names only it has."""
    return fields.has("meta_site_name", "canonical_link", "read_more_link", "meta_lang")


def read(fields: Fields) -> Draft:
    """Read its names."""
    return Draft(
        url=fields.take(canonical, "canonical_link", "url"),
        title=fields.take(label, "title"),
        text=fields.body("text"),
        html=fields.body("article_html", "html"),
        published_at=fields.time("publish_date"),
        source=fields.take(label, "meta_site_name"),
        language=fields.take(code, "language", "meta_lang"),
        authors=fields.take(bylines, "authors") or [],
        metadata=fields.left,
    )
