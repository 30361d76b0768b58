"""What an article brings to its story."""

from collections.abc import Mapping
from typing import NamedTuple

from agents.resemblance.postings import Order, order_of
from agents.resemblance.vectors import Vector
from streams.contract.records import TextSlice
from streams.contract.times import instant_of


class StoryArticle(NamedTuple):
    """An article as the stories know it."""

    order: Order
    """Its place among all articles."""
    article_id: str
    """Its id."""
    sequence: int
    """Its state."""
    first_seen: str
    """When it came first."""
    at: float
    """When it is dated, else when it came first, in seconds since 1970."""
    fingerprints: tuple[int, ...]
    """The sample of its own word runs."""
    vector: Vector
    """Its rarest words and entities."""
    about: Mapping[str, str | None]
    """Date, address, headline and outlet, as its record has them."""

    @classmethod
    def of(cls, digest: TextSlice) -> "StoryArticle | None":
        """Take what a slice brings; None where the article is withdrawn."""
        if digest["status"] != "usable":
            return None
        return cls(
            order=order_of(digest, digest["article_id"]),
            article_id=digest["article_id"],
            sequence=digest["sequence"],
            first_seen=digest["first_seen"],
            at=instant_of(digest["published_at"] or digest["first_seen"]).timestamp(),
            fingerprints=tuple(digest["fingerprints"]),
            vector=digest["words"],
            about={
                "published_at": digest["published_at"],
                "url": digest["url"],
                "title": digest["title"],
                "source": digest["source"],
            },
        )
