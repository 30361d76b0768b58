"""What an installation has published, read as its readers would, and when it is all there."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import orjson
from aiokafka import AIOKafkaConsumer, TopicPartition

from streams.contract.ids import fingerprint
from streams.contract.messages import Headers
from streams.contract.stages import STAGES
from streams.contract.topics import (
    ACCEPTED,
    DEAD_LETTERS,
    ENRICHED,
    ENTITIES,
    EVENTS,
    QUOTES,
    Topic,
)
from streams.kafka.consumer import consumer
from streams.kafka.security import client_options
from streams.settings import Settings

TOPICS = [topic.name for topic in (ACCEPTED, ENRICHED, ENTITIES, QUOTES, EVENTS, DEAD_LETTERS)]
OUTCOMES = {ENRICHED.name, DEAD_LETTERS.name}


class Record(NamedTuple):
    """A record as it was published, under its topic's name in the contract."""

    topic: str
    key: bytes | None
    value: bytes | None
    headers: Headers

    @property
    def said(self) -> Any:  # noqa: ANN401 - any JSON
        """Give the value as JSON."""
        return orjson.loads(self.value or b"null")

    def header(self, name: str) -> str:
        """Give the only header of a name."""
        [value] = [value for each, value in self.headers if each == name]
        return (value or b"").decode()


PAUSE = 0.05
Enough = Callable[[list[Record]], bool]


def trace(label: str) -> tuple[str, bytes]:
    """Give a trace context, by which the records made of one submission are found again."""
    return "traceparent", f"00-{fingerprint(label)}-00f067aa0ba902b7-01".encode()


def traced(found: Iterable[Record], label: str) -> list[Record]:
    """Give the records made of a submission, in their order on each topic."""
    return [each for each in found if trace(label) in each.headers]


def of(found: Iterable[Record], topic: Topic, article_id: str | None = None) -> list[Record]:
    """Give the records of a topic, of one article or of all."""
    key = None if article_id is None else article_id.encode()
    return [each for each in found if each.topic == topic.name and key in {None, each.key}]


def outcomes(labels: Iterable[str]) -> Enough:
    """Wait for a state or a dead letter of each submission."""
    wanted = {trace(label) for label in labels}

    def enough(found: list[Record]) -> bool:
        there = {pair for each in found if each.topic in OUTCOMES for pair in each.headers}
        return wanted <= there

    return enough


def states(article_id: str, count: int = 1) -> Enough:
    """Wait for so many states of an article."""
    return lambda found: len(of(found, ENRICHED, article_id)) >= count


async def published(settings: Settings, enough: Enough, *, seconds: float) -> list[Record]:
    """Give everything published, once it is enough and all that was accepted is settled.

    Raises AssertionError with what was there when the time was over.
    """
    found: list[Record] = []
    try:
        async with asyncio.timeout(seconds):
            async with consumer(settings, TOPICS, start="earliest") as client:
                while not enough(found):
                    found.append(record_of(settings, await client.getone()))
            await settled(settings)
            return [record_of(settings, each) for each in await everything(settings, TOPICS)]
    except TimeoutError:
        counts = Counter(record.topic for record in found)
        raise AssertionError(f"after {seconds} s there is only {dict(counts)}") from None


def newest(settings: Settings, topic: Topic) -> dict[str, Any]:
    """Give what the readers of a compacted topic end with, once all that came is settled."""

    async def read() -> list[Any]:
        await settled(settings)
        return await everything(settings, [topic.name])

    found: dict[str, Any] = {}
    for record in asyncio.run(read()):
        found[record.key.decode()] = record.value
    return {key: orjson.loads(value) for key, value in found.items() if value is not None}


async def settled(settings: Settings) -> None:
    """Return once all that came is acknowledged by every stage, and so all records published."""
    for stage in STAGES:
        await acknowledged(settings, stage.reads)


async def acknowledged(settings: Settings, topic: Topic) -> None:
    """Return once the group has acknowledged all that a topic holds."""
    ends: Counter[TopicPartition] = Counter()
    for record in await everything(settings, [topic.name]):
        ends[TopicPartition(record.topic, record.partition)] = record.offset + 1
    group = AIOKafkaConsumer(**client_options(settings), group_id=settings.group_id)
    await group.start()
    try:
        for place, end in ends.items():
            while (await group.committed(place) or 0) < end:  # noqa: ASYNC110 - another process's
                await asyncio.sleep(PAUSE)
    finally:
        await group.stop()


async def everything(settings: Settings, topics: list[str]) -> list[Any]:
    """Read all that is there now; where that ends is told by what a fetch returns.

    The embedded broker gives another end to who asks for it without fetching.
    """
    found: list[Any] = []
    async with consumer(settings, topics, start="earliest") as client:
        left = client.assignment()
        while left:
            for records in (await client.getmany(*left, timeout_ms=100)).values():
                found += records
            ends = {place: client.highwater(place) for place in left}
            left = {
                place
                for place, end in ends.items()
                if end is None or await client.position(place) < end
            }
    return found


def record_of(settings: Settings, record: Any) -> Record:  # noqa: ANN401 - aiokafka is untyped
    """Give a record under its topic's name in the contract."""
    name = record.topic.removeprefix(settings.topic_prefix)
    return Record(name, record.key, record.value, list(record.headers))
