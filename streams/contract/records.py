"""The messages: what travels on each topic, as it stands in the JSON. The contract; read it first.

Times are RFC 3339 in UTC with ``Z``. ``start`` and ``end`` count Unicode code points of the
published ``text``, end exclusive. A field may be added at any time: readers ignore what they do
not know, and treat an unknown value of an enumeration as "other".
"""

from typing import Any, Literal, NotRequired

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict

type_of = with_config(ConfigDict(use_attribute_docstrings=True))

Status = Literal["usable", "withheld", "canceled"]
Change = Literal["found", "changed", "retracted"]


@type_of
class Span(TypedDict):
    """A stretch of the article's text."""

    start: int
    """First code point."""
    end: int
    """One past the last code point."""


@type_of
class Noise(Span):
    """A stretch that is not prose: reported, kept in the text, hidden from the models."""

    kind: str
    """What it is: ``player-id``, ``uuid``, ``video``, ``share``, ``caption``, ``advertisement``,
    ``link`` or ``blob``, a run of hundreds of characters without a space."""


@type_of
class Article(TypedDict):
    """An article as ingest accepted it (``news.accepted``)."""

    schema: Literal["dateline/article/1"]
    article_id: str
    """The feed's id, else the canonical URL, else a hash of the text."""
    revision: int | None
    """The feed's own version number, where it has one."""
    status: Status
    """``usable``; ``withheld`` and ``canceled`` articles carry no items."""
    url: str | None
    """The canonical URL."""
    title: str | None
    """The headline."""
    text: str
    """The body; a plain-text article's is as it was submitted."""
    noise: list[Noise]
    """Stretches of the text that are not prose."""
    published_at: str | None
    """When the outlet dates the article."""
    published_offset: NotRequired[str | None]
    """The outlet's offset from UTC there, such as ``-04:00``; null where it dates in UTC or tells
    no zone, absent in records of earlier versions."""
    source: str | None
    """The outlet: its name, or the host of the URL."""
    language: str | None
    """ISO 639-1 code, given by the feed or identified."""
    language_confidence: float | None
    """0 to 1; null when the feed gave the language."""
    authors: list[str]
    """Bylines."""
    metadata: dict[str, Any]
    """Every field of the submission that has no place of its own, unchanged."""
    received_at: str
    """When the submission reached the input topic."""


@type_of
class Mention(Span):
    """One place where an entity is spoken of."""

    kind: Literal["name", "nominal", "pronoun"]
    """Named, described ("the minister") or stood for ("he")."""


@type_of
class Links(TypedDict):
    """An entity's identifiers elsewhere; null where unknown."""

    wikidata: str | None
    """Item, such as ``Q39259``."""
    geonames: str | None
    """GeoNames id of a place."""
    iso3166: str | None
    """Country code, alpha-2."""
    dbpedia: str | None
    """Resource name, such as ``Recep_Tayyip_Erdoğan``."""


@type_of
class Entity(TypedDict):
    """Somebody or something named in an article, with every mention of it."""

    id: str
    """``wd:`` Wikidata, ``geo:`` GeoNames, ``nil:`` unknown to both; the same in every article."""
    name: str
    """The fullest name the article gives."""
    type: str
    """OntoNotes type: PERSON, ORG, GPE, LOC, NORP, FAC, PRODUCT, EVENT, WORK_OF_ART, LAW."""
    salience: float
    """Share of the article's attention, 0 to 1."""
    confidence: float
    """0 to 1: how often a name found this way is one."""
    mentions: list[Mention]
    """In reading order."""
    links: Links
    """Identifiers elsewhere."""


@type_of
class Cue(Span):
    """The words that announce a quote."""

    lemma: str
    """Dictionary form of the reporting word."""
    stance: Literal["asserts", "denies", "asks", "declines"]
    """What the speaker does with the content."""


@type_of
class Speaker(Span):
    """The words that name the speaker at the quote."""

    text: str
    """Those words."""


@type_of
class Quote(TypedDict):
    """What somebody is reported to have said."""

    id: str
    """From the article's id and the words: the same on every delivery."""
    kind: Literal["direct", "indirect", "mixed"]
    """All in quotation marks, none, or part."""
    spans: list[Span]
    """The words said; more than one where the cue stands between."""
    text: str
    """The words said, spans joined by a space."""
    cue: Cue | None
    """Null where nothing announces the quote, as in a continued paragraph."""
    speaker: Speaker | None
    """The mention at the quote; null where the text names nobody."""
    speaker_id: str | None
    """The entity that speaks, where the mention resolves to one."""
    speaker_name: str | None
    """That entity's name."""
    said_at: str | None
    """ISO 8601 date as exact as the text gives it; null without an expression of time."""
    confidence: float
    """0 to 1: how often a quote found this way is right."""


@type_of
class Timex(Span):
    """An expression of time, normalised as in TIMEX3."""

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    """TIMEX3 type."""
    value: str
    """TIMEX3 value, ISO 8601 based; "May 3-5" is ``2024-05-03/2024-05-05``."""
    mod: str | None
    """TIMEX3 modifier: START, MID, END, APPROX, …"""


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
    """How real it is."""
    source_id: str | None
    """Entity that claims it; null when the article itself does."""
    confidence: float
    """0 to 1: how often an event found this way is one."""


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
    """The body that every offset counts in."""
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
    authors: list[str]
    """Bylines."""
    metadata: dict[str, Any]
    """What the submission carried beside the fields above."""
    provenance: Provenance
    """Where this comes from and what made it."""


@type_of
class Healed(TypedDict):
    """A dead letter that was sent back and has been read (``news.healed``)."""

    schema: Literal["dateline/healed/1"]
    letter_id: str
    """The ``dl_id`` of the dead letter, and this record's key."""
    place: str
    """Topic, partition and offset of the record that first failed, joined by ``/``."""
    stage: str
    """Stage that set it aside and has read it now."""
    error: str
    """Class of its last failure, such as ``Timeout``."""
    attempts: int
    """How often it had failed."""
    first_failed: str
    """When it failed for the first time."""
    healed_at: str
    """When it was read."""


@type_of
class Envelope(TypedDict):
    """What every item record says of its article."""

    article_id: str
    """The article it stands in."""
    revision: int
    """The revision that found, changed or retracted it."""
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
