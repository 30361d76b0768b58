"""Every topic: its name, what its records are, how long they rest and what their key is."""

from datetime import timedelta
from typing import Any, Literal, NamedTuple

from streams.contract import records
from streams.settings import Settings

DAY = timedelta(days=1)
FOR_GOOD = timedelta(milliseconds=-1)
"""Kafka's own value for what is kept until its key is withdrawn."""
LETTER_HEADERS = 2**16


class Topic(NamedTuple):
    """A topic, by its name without the installation's prefix."""

    name: str
    """Name in the contract."""
    says: str
    """What its records are."""
    record: Any
    """Class of the value in ``records``; None where the value is anybody's bytes."""
    schema: str | None
    """Name and version of that class's schema."""
    cleanup: Literal["delete", "compact", "compact,delete"]
    """What the broker does with old records."""
    retention: timedelta
    """How long it keeps them."""
    key: str
    """What the key is."""


ARTICLES = Topic(
    "news.articles", "Articles as crawlers send them", None, None, "delete", 7 * DAY, "any"
)
ACCEPTED = Topic(
    "news.accepted",
    "Articles in one form",
    records.Article,
    "dateline/article/1",
    "delete",
    7 * DAY,
    "article id",
)
ENRICHED = Topic(
    "news.enriched",
    "The latest state of every article, with everything found in it",
    records.Enriched,
    "dateline/enriched/1",
    "compact,delete",
    30 * DAY,
    "article id",
)
ENTITIES = Topic(
    "news.entities",
    "Entities found, changed and retracted",
    records.EntityRecord,
    "dateline/entity/1",
    "delete",
    7 * DAY,
    "article id",
)
QUOTES = Topic(
    "news.quotes",
    "Quotes found, changed and retracted",
    records.QuoteRecord,
    "dateline/quote/1",
    "delete",
    7 * DAY,
    "article id",
)
EVENTS = Topic(
    "news.events",
    "Timeline events found, changed and retracted",
    records.EventRecord,
    "dateline/event/1",
    "delete",
    7 * DAY,
    "article id",
)
DIGESTS = Topic(
    "news.digests",
    "What of every article is needed to set it beside others; internal",
    records.Digest,
    "dateline/digest/1",
    "compact,delete",
    30 * DAY,
    "article id",
)
MENTIONS = Topic(
    "news.mentions",
    "Mentions of articles, a record for each shard that counts them; internal",
    records.Mentions,
    "dateline/mentions/1",
    "delete",
    # It is the state of who counts them, which looks 42 days back.
    43 * DAY,
    "shard",
)
TEXTS = Topic(
    "news.texts",
    "What of articles is needed to find who repeats whom, in one shard; internal",
    records.Texts,
    "dateline/texts/1",
    "delete",
    # It is the state of who reads them, which looks 30 days back.
    31 * DAY,
    "shard",
)
HAPPENINGS = Topic(
    "news.happenings",
    "Events of articles, a record for each shard whose entities take part; internal",
    records.Happenings,
    "dateline/happenings/1",
    "delete",
    # It is the state of who reads them, which looks 30 days back.
    31 * DAY,
    "shard",
)
STORIES = Topic(
    "news.stories",
    "Which story every article tells, and whom it repeats",
    records.Story,
    "dateline/story/1",
    "compact",
    FOR_GOOD,
    "article id",
)
STATEMENTS = Topic(
    "news.statements",
    "What one speaker said once, in however many papers",
    records.Statement,
    "dateline/statement/1",
    "compact",
    FOR_GOOD,
    "statement id",
)
ACTIVITY = Topic(
    "news.activity",
    "How much is said of every entity in a day, and when it is more than usual",
    records.Activity,
    "dateline/activity/1",
    "compact",
    FOR_GOOD,
    "entity id and day",
)
TIMELINES = Topic(
    "news.timelines",
    "What happened to every entity in a month, as all papers tell it",
    records.Timeline,
    "dateline/timeline/1",
    "compact",
    FOR_GOOD,
    "entity id and month",
)
DEAD_LETTERS = Topic(
    "news.dead-letters",
    "Records that could not be read, byte for byte, with the cause in the headers",
    None,
    None,
    "delete",
    30 * DAY,
    "as it was",
)
HEALED = Topic(
    "news.healed",
    "Dead letters that were sent back and have been read",
    records.Healed,
    "dateline/healed/1",
    "delete",
    30 * DAY,
    "the dead letter's dl_id",
)

AGGREGATES = (STORIES, STATEMENTS, ACTIVITY, TIMELINES)
"""What all articles together say: the last record of a key holds, a tombstone withdraws it."""

TOPICS = (
    *(ARTICLES, ACCEPTED, ENRICHED, ENTITIES, QUOTES, EVENTS),
    *(DIGESTS, MENTIONS, TEXTS, HAPPENINGS, *AGGREGATES),
    *(DEAD_LETTERS, HEALED),
)


class ItemKind(NamedTuple):
    """A kind of item that is found in articles and published alone, too."""

    field: str
    """Field of an enriched article that holds the items."""
    topic: Topic
    """Topic of their records."""
    word: str
    """What one is called, as in ``dateline.quote.retracted``."""


ITEM_KINDS = (
    ItemKind("entities", ENTITIES, "entity"),
    ItemKind("quotes", QUOTES, "quote"),
    ItemKind("events", EVENTS, "event"),
)
"""The one list: from it come topics, ids, differences and retractions of items."""


def named(name: str) -> Topic | None:
    """Find a topic by its name, with or without the ``news.`` before it."""
    return next((topic for topic in TOPICS if name in {topic.name, topic.name[5:]}), None)


def configuration(topic: Topic, settings: Settings) -> dict[str, str]:
    """Give a topic's settings in the broker's words."""
    # The broker's clock, not the crawlers', says which of two submissions came last.
    # A dead letter is the largest record there may be with the headers of its cause.
    spare = LETTER_HEADERS if topic is DEAD_LETTERS else 0
    clock = {"message.timestamp.type": "LogAppendTime"} if topic is ARTICLES else {}
    return {
        "cleanup.policy": topic.cleanup,
        "retention.ms": str(topic.retention // timedelta(milliseconds=1)),
        "max.message.bytes": str(settings.max_message_bytes + spare),
        **clock,
    }
