"""Something that happened, is planned, may happen or is denied."""

from typing import Literal

from typing_extensions import TypedDict

from streams.contract.records.base import type_of
from streams.contract.records.spans import Span


@type_of
class Trigger(Span):
    """The word that stands for the event."""

    lemma: str
    """Its dictionary form."""


@type_of
class EventTime(TypedDict):
    """When an event happened, as an interval with its basis."""

    value: str
    """TIMEX3 value; from one to the other where two expressions are the ends of a range."""
    earliest: str | None
    """First day the value allows, ISO 8601; null when open."""
    latest: str | None
    """Last day the value allows; null when open."""
    granularity: Literal["year", "season", "quarter", "month", "week", "day", "time"]
    """How exact the value is."""
    basis: Literal["expression", "publication", "inherited"]
    """From an expression at the event, from the article's date, or from the event before it."""
    timex: int | None
    """Index into ``timexes``; null unless the basis is an expression."""


@type_of
class Participant(TypedDict):
    """An entity that takes part in an event."""

    entity_id: str
    """Id of the entity."""
    role: Literal["agent", "patient", "other"]
    """Who did it, to whom it was done, or otherwise there."""


EventClass = TypedDict(
    "EventClass",
    {
        "class": Literal[
            "OCCURRENCE",
            "REPORTING",
            "STATE",
            "I_ACTION",
            "I_STATE",
            "ASPECTUAL",
            "PERCEPTION",
        ]
    },
)
"""The TimeML class of an event; a class of its own because the word is reserved in Python."""


@type_of
class Event(EventClass):
    """Something that happened, is planned, may happen or is denied."""

    id: str
    """From the article's id and the words: the same on every delivery."""
    trigger: Trigger
    """The word that stands for it."""
    summary: str
    """The event in the article's own words."""
    time: EventTime | None
    """When; null where the text does not say."""
    participants: list[Participant]
    """Who; an entity may take part once."""
    place: str | None
    """Id of the entity where it happened."""
    modality: Literal["happened", "planned", "possible", "denied"]
    """How real it is; what is only alleged, feared or asked is possible."""
    source_id: str | None
    """Entity that claims it; null when the article itself does."""
    confidence: float
    """0 to 1: how often an event found this way is one, and as real as told."""
    mentions: list[Span]
    """Every word that tells of it, its trigger among them, where it stands for all of them; for an
    event that repeats another, its own alone."""
    repeats: str | None
    """Id of the event that is the same and stands for both; null where it stands for itself."""
    salience: float
    """0 to 1: how much it belongs on a timeline."""
    notable: bool
    """Whether it is worth one: salient, and no repetition, nor the mere act of saying something."""
