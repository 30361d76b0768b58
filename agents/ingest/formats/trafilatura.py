"""What trafilatura writes as JSON, and the dictionary of its ``bare_extraction``."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by the names only it has, beside the text."""
    return fields.has("text") and fields.has(
        "raw_text", "source-hostname", "sitename", "hostname", "fingerprint"
    )


def read(fields: Fields) -> Draft:
    """Read its names; in its JSON ``source`` is the address of the page."""
    return Draft(
        id=fields.identifier("id"),
        url=fields.take(canonical, "url", "source"),
        title=fields.take(label, "title"),
        text=fields.body("text", "raw_text"),
        published_at=fields.time("date"),
        source=fields.take(label, "source-hostname", "sitename", "hostname"),
        language=fields.take(code, "language"),
        authors=fields.take(bylines, "author") or [],
        metadata=fields.left,
    )
