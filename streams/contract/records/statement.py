"""What one speaker said once, in however many papers."""

from typing import Literal

from typing_extensions import TypedDict

from streams.contract.records.base import type_of


@type_of
class Carrier(TypedDict):
    """An article that carries a statement."""

    article_id: str
    """The article."""
    quote_id: str
    """The quote in it."""
    story_id: str | None
    """The article's story; null where stories are not known."""
    source: str | None
    """The outlet."""
    url: str | None
    """The article's canonical URL."""
    published_at: str | None
    """When the outlet dates the article."""
    first_seen: str
    """When the article came first."""
    wording: int
    """Index into ``variants``."""


@type_of
class Wording(TypedDict):
    """One wording of a statement."""

    text: str
    """The words."""
    articles: int
    """How many articles print them so."""
    lacks: list[str]
    """Words of the founding wording that this one lacks."""
    adds: list[str]
    """Words of this one that the founding wording lacks."""


@type_of
class Report(TypedDict):
    """An indirect report of a statement."""

    article_id: str
    """The article."""
    quote_id: str
    """The indirect quote in it."""
    text: str
    """Its words."""
    source: str | None
    """The outlet."""
    published_at: str | None
    """When the outlet dates the article."""
    confidence: float
    """Share of its rare words that the statement has."""


@type_of
class Statement(TypedDict):
    """What one speaker said once, in however many papers (``news.statements``)."""

    schema: Literal["dateline/statement/1"]
    statement_id: str
    """Id of the founding quote, and this record's key."""
    speaker_id: str | None
    """The entity that speaks, as the first carrier that tells has it."""
    speaker_name: str | None
    """Its name."""
    text: str
    """The founding wording."""
    longest: int
    """Index into ``variants`` of the longest wording."""
    commonest: int
    """Index into ``variants`` of the wording that most articles print."""
    articles: int
    """How many articles carry it."""
    stories: int | None
    """In how many stories: copies count once; null where stories are not known."""
    first_seen: str
    """When the first carrier came."""
    variants: list[Wording]
    """Wordings, the founding one first, then in the order in which they came."""
    carriers: list[Carrier]
    """In the order in which they came."""
    reports: list[Report]
    """Indirect reports, likewise."""
