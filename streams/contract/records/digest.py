"""What of an article is needed to set it beside others."""

from typing import Literal

from typing_extensions import TypedDict

from streams.contract.records.article import Status
from streams.contract.records.base import type_of
from streams.contract.records.event import EventClass, EventTime, Participant
from streams.contract.records.spans import Span


@type_of
class Stretch(Span):
    """Words that somebody is reported to have said: one pair of marks, or a whole report."""

    id: str
    """The quote's id; of later marks in it with their number behind a slash."""
    kind: Literal["direct", "indirect", "mixed"]
    """As the quote's."""
    text: str
    """The words; those inside the marks where it has any."""
    speaker_id: str | None
    """The entity that speaks."""
    speaker_name: str | None
    """That entity's name, or the words that stand for it."""
    confidence: float
    """The quote's."""


@type_of
class MentionCount(TypedDict):
    """How often an entity is spoken of."""

    entity_id: str
    """Id of the entity."""
    name: str
    """The fullest name the article gives."""
    type: str
    """OntoNotes type."""
    count: int
    """Mentions in the article."""
    salience: float
    """Share of the article's attention, 0 to 1."""


@type_of
class DigestEvent(EventClass, Span):
    """An event that may stand on a timeline; its span is the trigger's."""

    event_id: str
    """Id of the event."""
    lemma: str
    """Dictionary form of the trigger."""
    summary: str
    """The event in the article's own words."""
    time: EventTime | None
    """When."""
    participants: list[Participant]
    """Who."""
    place: str | None
    """Id of the entity where it happened."""
    modality: Literal["happened", "planned", "possible", "denied"]
    """How real it is."""
    source_id: str | None
    """Entity that claims it."""
    confidence: float
    """The event's."""


@type_of
class TextSlice(TypedDict):
    """What of an article is needed to find who repeats whom."""

    article_id: str
    """The article."""
    sequence: int
    """Of two digests of an article the one with the higher sequence holds."""
    status: Status
    """``usable``; a withheld or canceled article has empty lists, which empties every aggregate."""
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
    """The lowest hashes of its own three-word runs, quoted words left out; ascending."""
    words: dict[str, float]
    """Its rarest words and entities with their weights, heaviest first: a vector of length 1."""
    statements: list[Stretch]
    """In reading order."""


@type_of
class Digest(TextSlice):
    """What of an article is needed to set it beside others (``news.digests``, internal)."""

    schema: Literal["dateline/digest/1"]
    mentions: list[MentionCount]
    """Most salient first."""
    events: list[DigestEvent]
    """In reading order."""
