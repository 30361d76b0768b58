"""The messages: what travels on each topic, as it stands in the JSON. The contract; read it first.

Times are RFC 3339 in UTC with ``Z``. ``start`` and ``end`` count Unicode code points of the
published ``text``, end exclusive; docs/consumer.mjs and docs/Slice.java slice by them where
strings are UTF-16. A field or a value of an enumeration may be added at any time: readers ignore
what they do not know, and treat an unknown value as "other". The schemas let both pass.
"""

from streams.contract.records.article import Article, Status
from streams.contract.records.base import type_of
from streams.contract.records.enriched import Enriched, Provenance
from streams.contract.records.entity import Entity, Links, Mention
from streams.contract.records.event import Event, EventTime, Participant, Trigger
from streams.contract.records.healed import Healed
from streams.contract.records.items import Change, EntityRecord, Envelope, EventRecord, QuoteRecord
from streams.contract.records.quote import Cue, Quote, Speaker
from streams.contract.records.spans import Noise, Span
from streams.contract.records.timex import Timex

__all__ = [
    "Article",
    "Change",
    "Cue",
    "Enriched",
    "Entity",
    "EntityRecord",
    "Envelope",
    "Event",
    "EventRecord",
    "EventTime",
    "Healed",
    "Links",
    "Mention",
    "Noise",
    "Participant",
    "Provenance",
    "Quote",
    "QuoteRecord",
    "Span",
    "Speaker",
    "Status",
    "Timex",
    "Trigger",
    "type_of",
]
