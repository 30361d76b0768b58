"""An article of Zyte's automatic extraction."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by the body's name; JSON-LD, which shares it, has its keywords and comes first."""
    return fields.has("articleBody", "articleBodyHtml")


def read(fields: Fields) -> Draft:
    """Read its names; the plain body keeps the paragraphs."""
    return Draft(
        url=fields.take(canonical, "canonicalUrl", "url"),
        title=fields.take(label, "headline"),
        text=fields.body("articleBody"),
        html=fields.body("articleBodyHtml"),
        published_at=fields.time("datePublished", "datePublishedRaw"),
        language=fields.take(code, "inLanguage"),
        authors=fields.take(bylines, "authors", "author", "authorsList") or [],
        metadata=fields.left,
    )
