"""A status of Mastodon."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields, mapping
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by its account, which has a handle, beside a content."""
    account = mapping(fields.left.get("account")) or {}
    return "acct" in account and fields.has("content")


def read(fields: Fields) -> Draft:
    """Read the status, or the one that it passes on; the account is author and outlet."""
    shared = mapping(fields.left.get("reblog"))
    if shared is not None:
        return read(Fields(shared))
    account = fields.inside("account")
    name = account.take(label, "display_name", "username", "acct")
    return Draft(
        url=fields.take(canonical, "url", "uri"),
        title=fields.take(label, "spoiler_text"),
        html=fields.body("content"),
        published_at=fields.time("created_at"),
        source=name,
        language=fields.take(code, "language"),
        authors=bylines(name) or [],
        metadata=fields.rest(),
    )
