"""How much is said of an entity, and when it is more than usual."""

from typing import Literal

from typing_extensions import TypedDict

from streams.contract.records.base import type_of


@type_of
class Bucket(TypedDict):
    """What is said of an entity in a stretch of time."""

    start: str
    """When it begins."""
    mentions: int
    """Mentions in all articles."""
    articles: int
    """Articles that name the entity."""
    stories: int
    """Stories among them: copies count once."""


@type_of
class Burst(TypedDict):
    """A time in which an entity is spoken of more than usual."""

    id: str
    """From the entity and the hour in which it opened."""
    status: Literal["open", "closed"]
    """Whether it goes on."""
    opened_at: str
    """The first hour that is more than usual."""
    closed_at: str | None
    """The hour in which it was over; null while open."""
    stories: int
    """Stories so far."""
    expected: float
    """Stories that are usual in that time."""
    probability: float
    """How likely so many are without cause, at the strongest hour."""
    baseline: float
    """Usual stories an hour."""
    rhythm: float
    """What the hour of the day and of the week makes of it, as a factor."""
    formula: str
    """How the probability is counted."""
    articles: list[str]
    """Ids of the first articles."""


@type_of
class Activity(TypedDict):
    """How much is said of an entity in a day (``news.activity``)."""

    schema: Literal["dateline/activity/1"]
    entity_id: str
    """The entity."""
    name: str
    """Its name."""
    type: str
    """OntoNotes type."""
    day: str
    """The day, ISO 8601, UTC."""
    total: Bucket
    """The whole day."""
    hours: list[Bucket]
    """Hours in which it is named."""
    minutes: list[Bucket]
    """Five minutes in which it is named."""
    bursts: list[Burst]
    """Bursts that opened or went on in the day."""
