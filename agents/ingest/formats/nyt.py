"""A document of the New York Times' article search: its first paragraph, never the whole text."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields, mapping
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by the names only it has."""
    return fields.has("lead_paragraph") or (fields.has("web_url") and fields.has("pub_date"))


def read(fields: Fields) -> Draft:
    """Read the document; the longer of lead and abstract, of which one often begins the other."""
    lead, abstract = fields.body("lead_paragraph"), fields.body("abstract", "snippet")
    return Draft(
        url=fields.take(canonical, "web_url"),
        title=fields.take(main, "headline"),
        text=max(lead or "", abstract or "", key=len) or None,
        published_at=fields.time("pub_date"),
        source=fields.take(label, "source"),
        language="en",
        authors=fields.take(written_by, "byline") or [],
        is_stub=True,
        metadata=fields.left,
    )


def main(value: object) -> str | None:
    """Read the main headline."""
    return label((mapping(value) or {"main": value}).get("main"))


def written_by(value: object) -> list[str] | None:
    """Read the byline as it was printed."""
    return bylines((mapping(value) or {"original": value}).get("original"))
