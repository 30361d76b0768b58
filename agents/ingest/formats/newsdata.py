"""A result of newsdata.io."""

from agents.ingest.bylines import bylines
from agents.ingest.errors import UnreadableArticle
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical

PLACEHOLDER = "only available in"


def recognises(fields: Fields) -> bool:
    """Know it by the names only it has."""
    return fields.has("pubDateTZ", "source_priority", "source_icon", "ai_tag") or (
        fields.has("source_id") and fields.has("pubDate", "creator", "article_id")
    )


def read(fields: Fields) -> Draft:
    """Read its names; what stands for the text in a plan without it is refused."""
    body = fields.body("content", "full_content")
    if body and body.strip().lower().startswith(PLACEHOLDER):
        raise UnreadableArticle(f"content is {body.strip()!r:.60}, no text; send the page")
    description = fields.body("description")
    return Draft(
        url=fields.take(canonical, "link"),
        title=fields.take(label, "title"),
        text=body or description,
        published_at=fields.time("pubDate"),
        source=fields.take(label, "source_name", "source_id"),
        language=fields.take(code, "language"),
        authors=fields.take(bylines, "creator") or [],
        is_stub=not body,
        metadata=fields.left,
    )
