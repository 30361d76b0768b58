"""From the bytes of a submission to one article, or to the reason why it is none."""

from dataclasses import replace
from datetime import UTC, datetime

from agents.ingest.errors import Embargoed, UnreadableArticle
from agents.ingest.feed_times import moment, rfc3339
from agents.ingest.formats import draft_of
from agents.ingest.formats.draft import Draft
from agents.ingest.html import is_html, read_page
from agents.ingest.language import identified
from agents.ingest.names import bylines, label
from agents.ingest.noise import noise_in
from agents.ingest.payload import fields_of
from agents.ingest.urls import outlet
from streams.contract.ids import fingerprint
from streams.contract.records import Article
from streams.contract.times import instant_of, offset_of

__all__ = ["Embargoed", "UnreadableArticle", "accept"]

LARGEST = 5 * 2**20


def accept(
    submission: bytes | None,
    *,
    key: bytes | None,
    received_at: datetime,
    now: datetime | None = None,
    largest: int = LARGEST,
) -> Article:
    """Read a submission of any known feed; raise ``UnreadableArticle`` and nothing else.

    An embargo is held against ``now``, which is later than ``received_at`` for one sent back.
    """
    received_at = received_at.replace(tzinfo=received_at.tzinfo or UTC)
    if submission is None:
        return article(tombstone(key), received_at)
    draft = draft_of(fields_of(submission))
    if draft.status != "usable":
        return article(withdrawn(draft), received_at)
    if draft.embargoed_until and draft.embargoed_until > (now or received_at):
        raise Embargoed(draft.embargoed_until)
    return article(with_text(draft, received_at, largest), received_at)


def tombstone(key: bytes | None) -> Draft:
    """Read a Kafka null as the cancellation of the article that its key names."""
    article_id = (key or b"").decode("utf-8", "backslashreplace").strip()
    if not article_id:
        raise UnreadableArticle("a null value without a key; send the article's id as the key")
    return Draft(id=article_id, status="canceled", text="", metadata={})


def withdrawn(draft: Draft) -> Draft:
    """Keep the words of a withheld or canceled article out of what is published."""
    if not draft.id and not draft.url:
        raise UnreadableArticle(f"{draft.status} without an id or a url; say which article it is")
    return replace(draft, text="", html=None)


def with_text(draft: Draft, received_at: datetime, largest: int) -> Draft:
    """Settle the text: as it came, or extracted where it is markup."""
    body = draft.text or draft.html
    if not body:
        raise UnreadableArticle("no text: text and html are missing or blank; send either")
    size = len(body.encode())
    if size > largest:
        raise UnreadableArticle(f"text of {size} bytes; send at most {largest}")
    if draft.text and not is_html(draft.text):
        return draft
    page = read_page(body, today=received_at)
    if not page.text:
        raise UnreadableArticle("no text in the HTML; send a page with an article, or its text")
    return replace(
        draft,
        text=page.text,
        title=draft.title or label(page.title),
        published_at=draft.published_at or moment(page.date),
        source=draft.source or label(page.source),
        authors=draft.authors or bylines(page.authors) or [],
    )


def article(draft: Draft, received_at: datetime) -> Article:
    """Write the record of an article whose text is settled."""
    text = draft.text or ""
    published_at = draft.published_at
    noise = noise_in(text)
    language, confidence = (draft.language, None) if draft.language else identified(text, noise)
    return Article(
        schema="dateline/article/1",
        article_id=draft.id or draft.url or f"text:{fingerprint(text)}",
        revision=draft.revision,
        status=draft.status,
        url=draft.url,
        title=draft.title,
        text=text,
        noise=noise,
        published_at=published_at and rfc3339(instant_of(published_at)),
        published_offset=published_at and offset_of(published_at),
        source=draft.source or (outlet(draft.url) if draft.url else None),
        language=language,
        language_confidence=confidence,
        authors=draft.authors,
        metadata=draft.metadata,
        received_at=rfc3339(received_at),
    )
