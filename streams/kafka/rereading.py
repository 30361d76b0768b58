"""Send the articles that ``news.enriched`` holds through enrich once more, as a new model wants.

They go to ``news.accepted`` as ingest once wrote them, from the place they came from: what has been
said since is newer and stands, and of what is read the same again nothing comes out.
"""

import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any, NamedTuple

import orjson
from aiokafka import AIOKafkaConsumer, TopicPartition

from streams.contract.cloudevents import REPLAY
from streams.contract.ids import fingerprint
from streams.contract.messages import Message
from streams.contract.records import Article, Enriched
from streams.contract.times import instant_of
from streams.contract.topics import ACCEPTED, ENRICHED
from streams.kafka.decompression import limit_decompression
from streams.kafka.producer import producer, send
from streams.kafka.record_batches import read_every_batch
from streams.kafka.security import client_options
from streams.kafka.topic_admin import provision
from streams.settings import Settings

MOST_AT_ONCE = 200
PATIENCE_MILLISECONDS = 1000


class Choice(NamedTuple):
    """Which articles are meant; None is any."""

    source: str | None
    since: datetime | None
    language: str | None

    def takes(self, article: Enriched) -> bool:
        """Tell whether an article is meant; withheld and canceled ones have nothing to read."""
        return (
            article["status"] == "usable"
            and self.source in {None, article["source"]}
            and self.language in {None, article["language"]}
            and (self.since is None or _published(article) >= self.since)
        )

    def group(self, settings: Settings) -> str:
        """Name the group that holds how far a choice has come, so that it can be gone on with."""
        words = (self.source, self.since and self.since.isoformat(), self.language)
        return f"{settings.group_id}-reread-{fingerprint(*(each or '' for each in words))[:8]}"


def _published(article: Enriched) -> datetime:
    try:
        return instant_of(article["published_at"] or "").astimezone(UTC)
    except (ValueError, OverflowError):
        return datetime.min.replace(tzinfo=UTC)


def again(article: Enriched) -> Message:
    """Give the record that ingest would write of an article, with the place it came from."""
    origin = article["provenance"]
    record = Article(
        schema="dateline/article/1",
        article_id=article["article_id"],
        revision=None,
        status=article["status"],
        url=article["url"],
        title=article["title"],
        text=article["text"],
        noise=article["noise"],
        published_at=article["published_at"],
        source=article["source"],
        language=article["language"],
        language_confidence=None,
        authors=article["authors"],
        metadata=article["metadata"],
        received_at=origin["received_at"],
    )
    parts = (origin["topic"], origin["partition"], origin["offset"])
    place = "/".join("" if part is None else str(part) for part in parts)
    headers = [("submission", place.encode()), REPLAY]
    return Message(ACCEPTED.name, record["article_id"].encode(), orjson.dumps(record), headers)


class Progress(NamedTuple):
    """How far it has come."""

    looked_at: int
    """Records of ``news.enriched``."""
    sent: int
    """Articles of them that were meant."""


async def reread(
    settings: Settings,
    choice: Choice,
    *,
    rate: float | None,
    begun: Callable[[int], Any],
    told: Callable[[Progress], Any],
) -> None:
    """Send all articles that are meant; what was broken off goes on where it was.

    ``begun`` is told how many records there are to look at, ``told`` what a batch was.
    """
    await provision(settings, [ENRICHED, ACCEPTED])
    async with _states(settings, choice) as client, producer(settings) as sender:
        begun(await _expected(client))
        ends: dict[TopicPartition, int] = {}
        left = set(client.assignment())
        while left:
            found = await client.getmany(
                *left, timeout_ms=PATIENCE_MILLISECONDS, max_records=MOST_AT_ONCE
            )
            records = [each for records in found.values() for each in records]
            messages = list(_chosen(records, choice))
            await send(sender, settings, messages, rate=rate)
            positions = {place: await client.position(place) for place in left}
            await client.commit(positions)
            told(Progress(len(records), len(messages)))
            # What comes meanwhile was read by the model that reads now. Where it ended is told with
            # the first records: asked for it before, the embedded broker gives another end.
            for place in left - ends.keys():
                if (end := client.highwater(place)) is not None:
                    ends[place] = end
            left = {place for place in left if positions[place] < ends.get(place, sys.maxsize)}
        # The next time is from the beginning again.
        await client.commit(await client.beginning_offsets(list(client.assignment())))


def _chosen(records: list[Any], choice: Choice) -> Iterator[Message]:
    for record in records:
        if record.value is not None:
            article: Enriched = orjson.loads(record.value)
            if choice.takes(article):
                yield again(article)


async def _expected(client: AIOKafkaConsumer) -> int:
    ends: dict[TopicPartition, int] = await client.end_offsets(list(client.assignment()))
    starts: list[int] = [await client.position(place) for place in ends]
    return sum(ends.values()) - sum(starts)


@asynccontextmanager
async def _states(settings: Settings, choice: Choice) -> AsyncIterator[AIOKafkaConsumer]:
    """Open a reader of all states, where the choice was broken off."""
    limit_decompression(settings.max_message_bytes)
    read_every_batch()
    client = AIOKafkaConsumer(
        **client_options(settings),
        group_id=choice.group(settings),
        auto_offset_reset="earliest",
        enable_auto_commit=False,
        isolation_level="read_committed",
        max_partition_fetch_bytes=settings.max_message_bytes,
    )
    await client.start()
    try:
        name = settings.topic(ENRICHED.name)
        await client._client.force_metadata_update()  # noqa: SLF001 - no topic is subscribed to
        partitions = await client._client._wait_on_metadata(name)  # noqa: SLF001
        client.assign([TopicPartition(name, each) for each in sorted(partitions)])
        yield client
    finally:
        await client.stop()
