"""What of many articles one shard counts."""

from typing import Literal

from typing_extensions import TypedDict

from streams.contract.records.base import type_of


@type_of
class MentionSlice(TypedDict):
    """The entities of one article that one shard counts; all slices of an article say the rest."""

    article_id: str
    """The article."""
    sequence: int
    """Of two slices of an article the one with the higher sequence holds."""
    at: int
    """When the outlet dates the article, though not after it came; seconds since 1970. Where it
    names the day alone, when the article came, or else some time of that day."""
    first_seen: int
    """When it came first; seconds since 1970."""
    unit: str
    """What copies of one text share, so that they count once."""
    mentions: list[tuple[str, str, str, int]]
    """Id, name and type of each entity, and how often the article speaks of it."""


@type_of
class Mentions(TypedDict):
    """What of many articles one shard counts (``news.mentions``, internal)."""

    schema: Literal["dateline/mentions/1"]
    slices: list[MentionSlice]
    """One for each article, also where nothing is left for this shard."""
