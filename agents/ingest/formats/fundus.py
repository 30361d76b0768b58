"""The dictionary of Fundus (``Article.to_json``)."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields, mapping
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by its date, its plain text or its sections."""
    body = fields.left.get("body")
    sections = isinstance(body, dict) and "sections" in body
    return sections or fields.has("publishing_date", "plaintext")


def read(fields: Fields) -> Draft:
    """Read its names; the page it was crawled from tells address and publisher."""
    body = fields.take(paragraphs, "body")
    page = Fields(fields.take(mapping, "html") or {})
    return Draft(
        url=fields.take(canonical, "url") or page.take(canonical, "responded_url", "requested_url"),
        title=fields.take(label, "title"),
        text=fields.body("plaintext", "text") or body,
        html=page.body("content") or fields.body("html"),
        published_at=fields.time("publishing_date"),
        source=fields.take(label, "publisher") or page.take(publisher, "source_info"),
        language=fields.take(code, "lang", "language"),
        authors=fields.take(bylines, "authors") or [],
        metadata=fields.left | ({"html": page.left} if page.left else {}),
    )


def paragraphs(body: object) -> str | None:
    """Join summary, headlines and paragraphs by blank lines, as Fundus does; keep a plain body."""
    if isinstance(body, str):
        return body
    if not isinstance(body, dict) or not isinstance(sections := body.get("sections"), list):
        return None
    parts = [body.get("summary")]
    for section in filter(mapping, sections):
        parts += [section.get("headline"), section.get("paragraphs")]
    lines = [line for part in parts if isinstance(part, list) for line in part]
    return "\n\n".join(line for line in lines if isinstance(line, str) and line.strip())


def publisher(source: object) -> str | None:
    """Read the publisher's name in the description of a source."""
    return label(source.get("publisher")) if isinstance(source, dict) else None
