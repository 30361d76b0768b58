"""The dictionary of goose3 (``Article.infos``)."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by the name of its body."""
    return fields.has("cleaned_text")


def read(fields: Fields) -> Draft:
    """Read its names; the head of the page is in ``meta`` and ``opengraph``."""
    head, graph = fields.inside("meta"), fields.inside("opengraph")
    return Draft(
        url=head.take(canonical, "canonical")
        or fields.take(canonical, "final_url", "url")
        or graph.take(canonical, "url"),
        title=fields.take(label, "title") or graph.take(label, "title"),
        text=fields.body("cleaned_text"),
        published_at=fields.time("publish_date") or graph.time("published_time"),
        source=graph.take(label, "site_name") or fields.take(label, "domain"),
        language=head.take(code, "lang"),
        authors=fields.take(bylines, "authors") or [],
        metadata=fields.rest(),
    )
