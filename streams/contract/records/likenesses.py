"""What of many articles is compared to find their stories and statements."""

from typing import Literal

from typing_extensions import TypedDict

from streams.contract.records.article import Status
from streams.contract.records.base import type_of
from streams.contract.records.digest import Stretch


@type_of
class ArticleSlice(TypedDict):
    """What every slice says of its article."""

    article_id: str
    """The article."""
    sequence: int
    """Of two slices of an article the one with the higher sequence holds."""
    status: Status
    """Of an article that is withheld or canceled nothing is left."""
    url: str | None
    """The article's canonical URL."""
    title: str | None
    """The headline."""
    source: str | None
    """The article's outlet."""
    published_at: str | None
    """When the outlet dates the article."""
    first_seen: str
    """When the first submission of the article came."""


@type_of
class LikenessSlice(ArticleSlice):
    """What of an article tells its story and whom it repeats."""

    fingerprints: list[int]
    """As the digest has them."""
    words: dict[str, float]
    """As the digest has them."""


@type_of
class Likenesses(TypedDict):
    """What of many articles tells their stories (``news.likenesses``, internal)."""

    schema: Literal["dateline/likenesses/1"]
    slices: list[LikenessSlice]
    """One for each article."""


@type_of
class SayingSlice(ArticleSlice):
    """What of an article belongs to statements."""

    statements: list[Stretch]
    """As the digest has them."""


@type_of
class Sayings(TypedDict):
    """What of many articles belongs to statements (``news.sayings``, internal)."""

    schema: Literal["dateline/sayings/1"]
    slices: list[SayingSlice]
    """One for each article."""
