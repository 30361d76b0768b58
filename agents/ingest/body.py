"""The text of an article: as it came, decoded, or taken out of its page."""

from dataclasses import replace
from datetime import datetime
from html import unescape
from typing import Any

from agents.ingest.decoding import decoded, legible
from agents.ingest.errors import UnreadableArticle
from agents.ingest.formats.draft import Draft
from agents.ingest.html import Page, is_html, read_page
from agents.ingest.payload import REPAIRED
from agents.ingest.xml_feeds import refuse_feed


def with_text(draft: Draft, received_at: datetime, largest: int) -> Draft:
    """Settle the text: as it came, or extracted where it is markup."""
    body = draft.text or draft.html
    if not body:
        names = ", ".join(sorted(draft.metadata))[:150] or "nothing"
        raise UnreadableArticle(f"no text: found {names}; send text or html")
    size = len(body.encode())
    if size > largest:
        raise UnreadableArticle(f"text of {size} bytes; send at most {largest}")
    refuse_feed(body)
    if draft.text and not is_html(draft.text) and not is_html(unescaped_page(draft.text)):
        text, notes = decoded(draft.text, is_flattened=draft.is_flattened)
        if not text.strip():
            raise UnreadableArticle("no text: nothing but markup; send a text")
        return replace(draft, text=text, metadata=noted(draft.metadata, notes))
    page = read_page(unescaped_page(body), today=received_at, url=draft.url)
    text, notes = legible(page.text)
    if not text.strip():
        raise UnreadableArticle("no text in the HTML; send a page with an article, or its text")
    return replace(
        draft,
        text=text,
        url=page.url,
        title=draft.title or page.title,
        published_at=draft.published_at or page.published_at,
        source=draft.source or page.source,
        authors=draft.authors or list(page.authors),
        metadata=noted(draft.metadata | fetched_from(draft, page), notes),
    )


def fetched_from(draft: Draft, page: Page) -> dict[str, Any]:
    """Keep the address that was sent where the page gives another for its own."""
    return {"url": draft.url} if draft.url and draft.url != page.url else {}


def unescaped_page(body: str) -> str:
    """Give markup that was escaped once too often as it was before; anything else as it is."""
    return unescape(body) if body.lstrip()[:4].lower() == "&lt;" else body


def noted(metadata: dict[str, Any], notes: list[str]) -> dict[str, Any]:
    """Add to the metadata what was done to the text."""
    given = metadata.get(REPAIRED)
    if not notes or not isinstance(given, str | None):
        return metadata
    return metadata | {REPAIRED: "; ".join(filter(None, [given, *notes]))}
