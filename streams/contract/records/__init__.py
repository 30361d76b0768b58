"""The messages: what travels on each topic, as it stands in the JSON. The contract; read it first.

Times are RFC 3339 in UTC with ``Z``. ``start`` and ``end`` count Unicode code points of the
published ``text``, end exclusive; docs/consumer.mjs and docs/Slice.java slice by them where
strings are UTF-16. A field or a value of an enumeration may be added at any time: readers ignore
what they do not know, and treat an unknown value as "other". The schemas let both pass.
"""

from streams.contract.records.activity import Activity, Bucket, Burst
from streams.contract.records.amount import Amount
from streams.contract.records.article import Article, Status
from streams.contract.records.base import type_of
from streams.contract.records.digest import Digest, DigestEvent, MentionCount, Stretch, TextSlice
from streams.contract.records.enriched import Enriched, Provenance
from streams.contract.records.entity import Entity, Links, Mention
from streams.contract.records.event import Event, EventTime, Participant, Trigger
from streams.contract.records.happenings import Happenings, HappeningSlice
from streams.contract.records.healed import Healed
from streams.contract.records.items import Change, EntityRecord, Envelope, EventRecord, QuoteRecord
from streams.contract.records.mentions import Mentions, MentionSlice
from streams.contract.records.quote import Cue, Quote, Speaker
from streams.contract.records.spans import Noise, Span
from streams.contract.records.statement import Carrier, Report, Statement, Wording
from streams.contract.records.story import Story
from streams.contract.records.texts import Texts
from streams.contract.records.timeline import Account, Timeline, TimelineEvent
from streams.contract.records.timex import Timex

__all__ = [
    "Account",
    "Activity",
    "Amount",
    "Article",
    "Bucket",
    "Burst",
    "Carrier",
    "Change",
    "Cue",
    "Digest",
    "DigestEvent",
    "Enriched",
    "Entity",
    "EntityRecord",
    "Envelope",
    "Event",
    "EventRecord",
    "EventTime",
    "HappeningSlice",
    "Happenings",
    "Healed",
    "Links",
    "Mention",
    "MentionCount",
    "MentionSlice",
    "Mentions",
    "Noise",
    "Participant",
    "Provenance",
    "Quote",
    "QuoteRecord",
    "Report",
    "Span",
    "Speaker",
    "Statement",
    "Status",
    "Story",
    "Stretch",
    "TextSlice",
    "Texts",
    "Timeline",
    "TimelineEvent",
    "Timex",
    "Trigger",
    "Wording",
    "type_of",
]
