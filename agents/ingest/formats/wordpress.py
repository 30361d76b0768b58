"""A post of the WordPress REST API (``/wp-json/wp/v2/posts``)."""

from typing import Any

from agents.ingest.bylines import bylines
from agents.ingest.errors import UnreadableArticle
from agents.ingest.formats.draft import Draft
from agents.ingest.formats.fields import Fields, mapping, objects
from agents.ingest.language import code
from agents.ingest.names import label
from agents.ingest.urls import canonical


def recognises(fields: Fields) -> bool:
    """Know it by the body, which is an object with its rendering."""
    return rendered(fields.left.get("content")) is not None


def read(fields: Fields) -> Draft:
    """Read the renderings; a post that is not published yet is no article."""
    status = fields.left.pop("status", None) or "publish"
    if status != "publish":
        raise UnreadableArticle(f"status is {status!r:.30}; send posts that are published")
    embedded = fields.inside("_embedded")
    extra = fields.inside("yoast_head_json")
    html = fields.take(rendered, "content")
    summary = fields.take(rendered, "excerpt")
    return Draft(
        url=fields.take(canonical, "link") or fields.take(guid, "guid"),
        title=label(fields.take(rendered, "title")),
        html=html or summary,
        published_at=fields.time("date_gmt", "date"),
        source=extra.take(label, "og_site_name"),
        language=fields.take(code, "lang"),
        authors=embedded.take(people, "author") or extra.take(bylines, "author") or [],
        is_stub=not html,
        metadata=fields.rest(),
    )


def rendered(value: object) -> str | None:
    """Read the rendering of a field; a blank one counts as none."""
    text: Any = (mapping(value) or {}).get("rendered")
    return text if isinstance(text, str) and (text.strip() or not text) else None


def guid(value: object) -> str | None:
    """Read the address in the post's identifier."""
    return canonical(rendered(value))


def people(value: object) -> list[str] | None:
    """Read the names of the authors that were embedded."""
    return bylines([author.get("name") for author in objects(value) or []])
