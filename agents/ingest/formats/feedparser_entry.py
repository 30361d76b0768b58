"""An entry of an RSS or Atom feed as feedparser gives it."""

from agents.ingest.bylines import bylines
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields, objects
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical

SIGNS = ("title_detail", "summary_detail", "published_parsed", "updated_parsed", "guidislink")


def recognises(fields: Fields) -> bool:
    """Know it by the names that feedparser alone gives."""
    return fields.has(*SIGNS)


def read(fields: Fields) -> Draft:
    """Read the entry; where it has a summary alone, that is a stub.

    The time as it was written comes first: feedparser reads a zone that it does not know as UTC.
    """
    contents = fields.take(objects, "content") or []
    body = fullest(contents)
    summary = fields.body("summary", "description")
    feed = fields.inside("feed")
    return Draft(
        url=fields.take(canonical, "link", "id"),
        title=fields.take(label, "title"),
        text=body or summary,
        published_at=fields.time("published", "published_parsed", "updated", "updated_parsed"),
        source=fields.take(title_of, "source") or feed.take(label, "title"),
        language=first_language(contents) or feed.take(code, "language"),
        authors=fields.take(bylines, "authors", "author") or [],
        is_stub=not body,
        metadata=fields.rest(),
    )


def fullest(contents: list[dict[str, object]]) -> str | None:
    """Give the longest of the contents; one entry may hold a plain and a marked-up one."""
    values = (content.get("value") for content in contents)
    found = [value for value in values if isinstance(value, str) and value.strip()]
    return max(found, key=len, default=None)


def first_language(contents: list[dict[str, object]]) -> str | None:
    """Give the language of the first content that names one."""
    return next(filter(None, (code(content.get("language")) for content in contents)), None)


def title_of(source: object) -> str | None:
    """Read the title of the feed that an entry was taken from."""
    return label(source.get("title")) if isinstance(source, dict) else label(source)
