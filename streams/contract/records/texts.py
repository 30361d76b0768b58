"""What of many articles is needed to find who repeats whom."""

from typing import Literal

from typing_extensions import TypedDict

from streams.contract.records.article import Status
from streams.contract.records.base import type_of
from streams.contract.records.digest import Stretch


@type_of
class TextSlice(TypedDict):
    """A digest without mentions and events; its fields are the digest's."""

    article_id: str
    """The article."""
    sequence: int
    """Of two slices of an article the one with the higher sequence holds."""
    status: Status
    """A withheld or canceled article has empty lists."""
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
    fingerprints: list[int]
    """The lowest hashes of its own three-word runs."""
    words: dict[str, float]
    """Its rarest words and entities with their weights."""
    statements: list[Stretch]
    """In reading order."""


@type_of
class Texts(TypedDict):
    """What of many articles is needed to find who repeats whom (``news.texts``, internal)."""

    schema: Literal["dateline/texts/1"]
    slices: list[TextSlice]
    """One for each article."""
