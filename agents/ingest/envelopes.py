"""Answers of news services and whole feeds: one object, or a list, that holds many articles."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from agents.ingest.errors import Packed, UnreadableArticle
from agents.ingest.formats.fields import mapping, objects

LISTS = (
    ("response", "results"),
    ("response", "docs"),
    ("articles", "results"),
    ("hits", "hits"),
    *((name,) for name in ("articles", "results", "items", "entries", "data", "posts", "feed")),
    *((name,) for name in ("objects", "statuses", "news", "docs")),
)
"""Where a list stands: Guardian, NYT, Event Registry, search engines, and all the others."""
ONES = (("response", "content"), ("article",), ("data", "article"))
"""Where a single one stands: Guardian, Zyte."""
WRAPPERS = ("post", "_source", "article")
"""Names of the one field around each article in some lists: Bluesky, search engines."""
BODIES = {
    *("text", "html", "body", "content", "maintext", "plaintext", "cleaned_text", "articleBody"),
    *("content_html", "content_text", "raw_html", "lead_paragraph", "record", "description"),
    *("@type", "@graph", "@context", "uri", "WARC-Target-URI"),
}
"""Names that an article has and an envelope has not."""


def unpack(value: object) -> None:
    """Raise Packed for an envelope with its articles, and UnreadableArticle for an empty one."""
    found = articles_in(value)
    if found is None:
        return
    if not found:
        raise UnreadableArticle(f"an answer without articles{said(value)}; send articles")
    raise Packed(found)


def articles_in(value: object) -> list[dict[str, Any]] | None:
    """Give the articles that a list or an envelope holds, as sent; None where it is neither."""
    if isinstance(value, list):
        return list(map(unwrapped, objects(value) or [])) or None
    envelope = mapping(value)
    if envelope is None or not envelope.keys().isdisjoint(BODIES):
        return None
    lists = (objects(at(envelope, path)) for path in LISTS)
    found = next((each for each in lists if each is not None), None)
    if found is None:
        ones = (mapping(at(envelope, path)) for path in ONES)
        return [one for one in ones if one][:1] or ([] if said(envelope) else None)
    return [with_feed(unwrapped(article), envelope) for article in found]


def at(value: Mapping[str, Any], path: Iterable[str]) -> object:
    """Give what stands under the names, one inside the other."""
    found: object = value
    for name in path:
        found = (mapping(found) or {}).get(name)
    return found


def unwrapped(article: dict[str, Any]) -> dict[str, Any]:
    """Take an article out of the field around it."""
    inner = (mapping(article.get(name)) for name in WRAPPERS if article.keys().isdisjoint(BODIES))
    return next(filter(None, inner), article)


def with_feed(article: dict[str, Any], envelope: dict[str, Any]) -> dict[str, Any]:
    """Add what feedparser's answer or a JSON Feed says of all its entries."""
    told = mapping(envelope.get("feed"))
    if told is None and isinstance(envelope.get("version"), str):
        told = {name: value for name, value in envelope.items() if not isinstance(value, list)}
        told |= {"authors": envelope.get("authors")}
    return {"feed": dict(scalars(told)), **article} if told else article


def scalars(told: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what an article may take from its feed."""
    return ((name, told[name]) for name in ("title", "language", "authors") if told.get(name))


def said(value: object) -> str:
    """Give the error that an answer reports, for the reason."""
    answer = mapping(value) or {}
    if answer.get("status") != "error" and "error" not in answer:
        return ""
    message = answer.get("message") or answer.get("error")
    return f" ({message!s:.80})".replace("\n", " ")
