"""What of many articles the timelines of one shard are made of."""

from typing import Literal

from typing_extensions import TypedDict

from streams.contract.records.base import type_of
from streams.contract.records.digest import DigestEvent


@type_of
class HappeningSlice(TypedDict):
    """The events of one article in which entities of one shard take part."""

    article_id: str
    """The article."""
    sequence: int
    """Of two slices of an article the one with the higher sequence holds."""
    first_seen: str
    """When the article came first."""
    source: str | None
    """The outlet."""
    url: str | None
    """The article's canonical URL."""
    published_at: str | None
    """When the outlet dates the article."""
    names: dict[str, str]
    """Names of the shard's entities that take part, by id."""
    events: list[DigestEvent]
    """In reading order."""


@type_of
class Happenings(TypedDict):
    """What of many articles the timelines of one shard are made of (``news.happenings``)."""

    schema: Literal["dateline/happenings/1"]
    slices: list[HappeningSlice]
    """One for each article, also where nothing is left for this shard."""
