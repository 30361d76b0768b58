"""An item of the Guardian's content API."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by the names only it has."""
    return fields.has("webUrl", "webPublicationDate", "webTitle")


def read(fields: Fields) -> Draft:
    """Read the item and its ``fields``; the marked-up body has the paragraphs, so it is first."""
    inner = fields.inside("fields")
    html, plain = inner.body("body"), inner.body("bodyText")
    summary = inner.body("standfirst", "trailText")
    return Draft(
        url=fields.take(canonical, "webUrl"),
        title=inner.take(label, "headline") or fields.take(label, "webTitle"),
        text=None if html else plain or summary,
        html=html,
        published_at=fields.time("webPublicationDate"),
        source=inner.take(label, "publication") or "The Guardian",
        language=inner.take(code, "lang"),
        authors=inner.take(bylines, "byline") or [],
        is_flattened=True,
        is_stub=not (html or plain),
        metadata=fields.rest(),
    )
