"""What happened to an entity in a month, as all papers tell it."""

from typing import Literal

from typing_extensions import TypedDict

from streams.contract.records.base import type_of
from streams.contract.records.event import EventTime


@type_of
class Account(TypedDict):
    """What one article says of an event."""

    article_id: str
    """The article."""
    event_id: str
    """The event in it."""
    source: str | None
    """The outlet."""
    url: str | None
    """The article's canonical URL."""
    published_at: str | None
    """When the outlet dates the article."""
    summary: str
    """The event in the article's own words."""
    time: EventTime | None
    """When, as this article has it."""
    modality: Literal["happened", "planned", "possible", "denied"]
    """How real it is there."""


@type_of
class TimelineEvent(TypedDict):
    """An event as all papers tell it."""

    id: str
    """Id of the event in the article that told it first."""
    summary: str
    """The event in the words of the account that says most."""
    lemma: str
    """Dictionary form of the word that stands for it."""
    time: EventTime
    """When, as most accounts have it; ``timex`` is null."""
    status: Literal["happened", "planned", "possible", "denied", "overdue"]
    """As the accounts published last have it; ``overdue``: planned for a day that is over."""
    participants: list[str]
    """Ids of the entities that take part."""
    place: str | None
    """Id of the entity where it happened."""
    articles: int
    """How many articles tell it."""
    accounts: list[Account]
    """What each article says of it, by their dates: the first 8."""
    disagreements: list[str]
    """What the accounts do not agree on: ``time``, ``modality``."""


@type_of
class Timeline(TypedDict):
    """What happened to an entity in a month, as all papers tell it (``news.timelines``)."""

    schema: Literal["dateline/timeline/1"]
    entity_id: str
    """The entity."""
    name: str
    """Its name."""
    month: str
    """The month, ISO 8601."""
    events: list[TimelineEvent]
    """In the order of time; of more than 100 those that most articles tell."""
