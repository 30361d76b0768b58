"""An article of NewsCatcher: version 3, and version 2, which calls the body ``summary``."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by the names only it has."""
    return fields.has("name_source", "domain_url", "clean_url", "published_date_precision")


def read(fields: Fields) -> Draft:
    """Read either version."""
    return Draft(
        url=fields.take(canonical, "link"),
        title=fields.take(label, "title"),
        text=fields.body("content", "summary"),
        published_at=fields.time("published_date"),
        source=fields.take(label, "name_source", "clean_url", "domain_url"),
        language=fields.take(code, "language"),
        authors=fields.take(bylines, "authors", "author", "journalists") or [],
        metadata=fields.left,
    )
