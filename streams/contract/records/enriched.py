"""One article with everything found in it."""

from typing import Any, Literal

from typing_extensions import TypedDict

from streams.contract.records.amount import Amount
from streams.contract.records.article import Status
from streams.contract.records.base import type_of
from streams.contract.records.entity import Entity
from streams.contract.records.event import Event
from streams.contract.records.quote import Quote
from streams.contract.records.spans import Noise
from streams.contract.records.timex import Timex


@type_of
class Provenance(TypedDict):
    """Where a record comes from and what made it."""

    topic: str | None
    """Topic of the submission; null outside Kafka."""
    partition: int | None
    """Its partition."""
    offset: int | None
    """Its offset."""
    pipeline: str
    """Dateline's version and the model's."""
    received_at: str
    """When the submission reached the input topic."""
    enriched_at: str
    """When this record was made."""


@type_of
class Enriched(TypedDict):
    """One article with everything found in it (``news.enriched``)."""

    schema: Literal["dateline/enriched/1"]
    article_id: str
    """The feed's id, else the canonical URL, else a hash of the text."""
    revision: int
    """1 for the first state of an article, higher for each changed one."""
    sequence: int
    """Higher by one for every published state of the article, a new pipeline's too: of two records
    the one with the higher sequence holds. The first state's is when its submission came, in
    milliseconds since 1970."""
    status: Status
    """``usable``; ``withheld`` and ``canceled`` articles carry no text and no items."""
    url: str | None
    """The canonical URL."""
    title: str | None
    """The headline."""
    source: str | None
    """The outlet."""
    published_at: str | None
    """When the outlet dates the article."""
    published_offset: str | None
    """The outlet's offset from UTC there: "today" is the day that its own clock showed."""
    language: str | None
    """ISO 639-1 code."""
    unread: str | None
    """Why nothing was looked for, such as ``no model for language tr``; null when it was."""
    text: str
    """The body that offsets count in, but for those of the title."""
    noise: list[Noise]
    """Stretches of the text that are not prose."""
    entities: list[Entity]
    """Most salient first."""
    quotes: list[Quote]
    """In reading order."""
    timexes: list[Timex]
    """In reading order."""
    events: list[Event]
    """In reading order."""
    amounts: list[Amount]
    """In reading order."""
    authors: list[str]
    """Bylines."""
    metadata: dict[str, Any]
    """What the submission carried beside the fields above."""
    provenance: Provenance
    """Where this comes from and what made it."""
