"""From the bytes of a submission to one article, or to the reason why it is none."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from agents.ingest.body import with_text
from agents.ingest.errors import Embargoed, UnreadableArticle
from agents.ingest.feed_times import in_utc
from agents.ingest.formats import draft_of
from agents.ingest.formats.draft import Draft
from agents.ingest.identity import identity
from agents.ingest.language import identified
from agents.ingest.noise import noise_in
from agents.ingest.payload import fields_of
from agents.ingest.urls import outlet
from streams.contract.ids import fingerprint
from streams.contract.records import Article
from streams.contract.times import offset_of, rfc3339

__all__ = ["Embargoed", "UnreadableArticle", "accept"]

LARGEST = 5 * 2**20
# Outlets date a little ahead: tomorrow's paper, next month's issue.
YEARS_AHEAD = timedelta(days=2 * 365)
DOUBTED = "doubted"


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


def dated(draft: Draft, received_at: datetime) -> Draft:
    """Doubt a publication years ahead, and note in the metadata why there is none."""
    time, doubts = draft.published_at, dict(draft.doubts)
    if time and in_utc(time) > received_at + YEARS_AHEAD:
        doubts["published_at"] = (
            f"{rfc3339(in_utc(time))}: more than two years after it was received"
        )
        time = None
    if time or not doubts:
        return replace(draft, published_at=time)
    return replace(draft, published_at=None, metadata=draft.metadata | {DOUBTED: doubts})


def article(draft: Draft, received_at: datetime) -> Article:
    """Write the record of an article whose text is settled."""
    draft = dated(draft, received_at)
    text = draft.text or ""
    published_at = draft.published_at
    noise = noise_in(text)
    language, confidence = (draft.language, None) if draft.language else identified(text, noise)
    is_stub = draft.is_stub or any(each["kind"] == "stub" for each in noise)
    return Article(
        schema="dateline/article/1",
        article_id=draft.id or (draft.url and identity(draft.url)) or f"text:{fingerprint(text)}",
        revision=draft.revision,
        status=draft.status,
        url=draft.url,
        title=draft.title,
        text=text,
        noise=noise,
        published_at=rfc3339(in_utc(published_at)) if published_at else None,
        published_offset=offset_of(published_at) if published_at else None,
        source=draft.source or (outlet(draft.url) if draft.url else None),
        language=language,
        language_confidence=confidence,
        authors=draft.authors,
        metadata=draft.metadata | ({"stub": True} if is_stub else {}),
        received_at=rfc3339(received_at),
    )
