"""The dictionary of news-please (``NewsArticle.get_serializable_dict``)."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by the names only it has."""
    return fields.has("maintext", "date_publish", "source_domain")


def read(fields: Fields) -> Draft:
    """Read its names; ``text`` is the body only in old versions, without ``maintext``."""
    return Draft(
        url=fields.take(canonical, "url"),
        title=fields.take(label, "title", "title_page", "title_rss"),
        text=fields.body("maintext", "text"),
        published_at=fields.time("date_publish"),
        source=fields.take(domain, "source_domain"),
        language=fields.take(code, "language"),
        authors=fields.take(bylines, "authors") or [],
        metadata=fields.left,
    )


def domain(value: object) -> str | None:
    """Read the outlet's domain, named as the host of an address is."""
    name = label(value)
    return name.removeprefix("www.") if name else None
