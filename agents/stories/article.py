"""What an article brings to its story."""

from array import array
from sys import intern
from typing import Literal, NamedTuple

from agents.resemblance.postings import Order, order_of
from agents.resemblance.vectors import Vector
from streams.contract.records import TextSlice
from streams.contract.times import instant_of

RUNS = 48
"""Runs by which copies are looked up; all are compared."""
KEYS = 8
"""Of the heaviest features: who shares none of them is of another story."""
STORY_WINDOW = 3 * 86_400.0
"""Seconds between articles of one story: events a week apart have the same words."""
ABOUT: tuple[Literal["published_at", "url", "title", "source"], ...] = (
    "published_at",
    "url",
    "title",
    "source",
)


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
    fingerprints: "array[int]"
    """The sample of its own word runs."""
    features: tuple[str, ...]
    """Its rarest words and entities, heaviest first."""
    weights: "array[float]"
    """How heavy each is."""
    about: tuple[str | None, ...]
    """Date, address, headline and outlet, as its record has them."""

    @classmethod
    def of(cls, digest: TextSlice) -> "StoryArticle | None":
        """Take what a slice brings; None where the article is withdrawn.

        Many are kept: numbers in rows and words that are shared take a tenth of what came.
        """
        if digest["status"] != "usable":
            return None
        return cls(
            order=order_of(digest, digest["article_id"]),
            article_id=digest["article_id"],
            sequence=digest["sequence"],
            first_seen=digest["first_seen"],
            at=instant_of(digest["published_at"] or digest["first_seen"]).timestamp(),
            fingerprints=array("Q", digest["fingerprints"]),
            features=tuple(map(intern, digest["words"])),
            weights=array("d", digest["words"].values()),
            about=tuple(digest[name] for name in ABOUT),
        )

    @property
    def runs(self) -> "array[int]":
        """Give the runs by which copies are looked up."""
        return self.fingerprints[:RUNS]

    @property
    def keys(self) -> list[tuple[str, int]]:
        """Give the features by which others of its story are looked up, each with its days.

        Stretches of days overlap, so that any two articles within the window share one; in each
        of them other articles answer, and a word of every day tells of today's.
        """
        stretch = int(self.at // STORY_WINDOW)
        return [(name, days) for name in self.features[:KEYS] for days in (stretch, stretch + 1)]

    @property
    def is_dated(self) -> bool:
        """Tell whether the outlet dates it."""
        return self.about[ABOUT.index("published_at")] is not None

    @property
    def vector(self) -> Vector:
        """Give its features with their weights."""
        return dict(zip(self.features, self.weights, strict=True))
