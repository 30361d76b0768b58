"""What is found in an article, as a record of its own."""

from typing import Literal

from typing_extensions import TypedDict

from streams.contract.records.base import type_of
from streams.contract.records.entity import Entity
from streams.contract.records.event import Event
from streams.contract.records.quote import Quote

Change = Literal["found", "changed", "retracted"]


@type_of
class Envelope(TypedDict):
    """What every item record says of its article."""

    article_id: str
    """The article it stands in."""
    revision: int
    """The revision that found, changed or retracted it."""
    sequence: int
    """The state that did: higher for every published state of the article, a new pipeline's too."""
    url: str | None
    """The article's canonical URL."""
    source: str | None
    """The article's outlet."""
    published_at: str | None
    """When the outlet dates the article."""
    change: Change
    """``found``; ``changed``: same id, other content; ``retracted``: as it last stood, now gone."""


@type_of
class EntityRecord(Entity, Envelope):
    """An entity in an article (``news.entities``)."""


@type_of
class QuoteRecord(Quote, Envelope):
    """A quote in an article (``news.quotes``)."""


@type_of
class EventRecord(Event, Envelope):
    """A timeline event in an article (``news.events``)."""
