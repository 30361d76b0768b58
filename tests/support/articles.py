"""Articles as ingest accepts them."""

from typing import Any, cast

from streams.contract.records import Article


def accepted(text: object, **given: object) -> Article:
    """Give an article with a text; other fields as given."""
    fields: dict[str, Any] = {
        "schema": "dateline/article/1",
        "article_id": "wire:1",
        "revision": None,
        "status": "usable",
        "url": None,
        "title": None,
        "text": text,
        "noise": [],
        "published_at": "2024-05-06T10:00:00Z",
        "source": None,
        "language": "en",
        "language_confidence": None,
        "authors": [],
        "metadata": {},
        "received_at": "2024-05-06T10:00:00Z",
    }
    return cast(Article, {**fields, **given})
