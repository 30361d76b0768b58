"""What an installation has published, read as its readers would, and when it is all there."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import orjson
from aiokafka import AIOKafkaConsumer, TopicPartition

from streams.consuming import consumer
from streams.headers import Headers
from streams.security import client_options
from streams.settings import Settings
from streams.topics import ACCEPTED, DEAD_LETTERS, ENRICHED, ENTITIES, EVENTS, QUOTES

TOPICS = [topic.name for topic in (ENRICHED, ENTITIES, QUOTES, EVENTS, DEAD_LETTERS)]
STATES = {ENRICHED.name, DEAD_LETTERS.name}


class Record(NamedTuple):
    """A record as it was published, under its topic's name in the contract."""

    topic: str
    key: bytes | None
    value: bytes | None
    headers: Headers

    @property
    def said(self) -> Any:
        """Give the value as JSON."""
        return orjson.loads(self.value or b"null")

    def header(self, name: str) -> str:
        """Give the only header of a name."""
        [value] = [value for each, value in self.headers if each == name]
        return (value or b"").decode()


Enough = Callable[[list[Record]], bool]


def states(ids: Iterable[str], *, each: int = 1) -> Enough:
    """Wait until so many states or dead letters have come of each article."""
    keys = [identity.encode() for identity in ids]

    def enough(found: list[Record]) -> bool:
        counts = Counter(record.key for record in found if record.topic in STATES)
        return all(counts[key] >= each for key in keys)

    return enough


def of(found: Iterable[Record], topic: str, *ids: str) -> list[Record]:
    """Give the records of a topic, of some articles or of all, in their order."""
    keys = {identity.encode() for identity in ids}
    return [each for each in found if each.topic == topic and (not keys or each.key in keys)]


async def published(settings: Settings, enough: Enough, *, seconds: float) -> list[Record]:
    """Read everything published, from the beginning, until it is enough and all is settled.

    Raises AssertionError with what was there when the time was over.
    """
    found: list[Record] = []
    try:
        async with asyncio.timeout(seconds), consumer(settings, TOPICS, start="earliest") as client:
            while not enough(found):
                found.append(_record(settings, await client.getone()))
            await _settled(settings)
            places = client.assignment()
            for place, end in (await client.end_offsets(places)).items():
                while await client.position(place) < end:
                    found.append(_record(settings, await client.getone(place)))
    except TimeoutError:
        counts = Counter(record.topic for record in found)
        raise AssertionError(f"after {seconds} s there is only {dict(counts)}") from None
    return found


async def _settled(settings: Settings) -> None:
    """Return once all that was accepted is acknowledged, and so all of its records published."""
    topic = settings.topic(ACCEPTED.name)
    places = [TopicPartition(topic, number) for number in range(settings.partitions)]
    client = AIOKafkaConsumer(
        **client_options(settings), group_id=settings.app_id, enable_auto_commit=False
    )
    client.assign(places)
    await client.start()
    try:
        ends = await client.end_offsets(places)
        while any([(await client.committed(each) or 0) < end for each, end in ends.items()]):
            await asyncio.sleep(0.05)
    finally:
        await client.stop()


def _record(settings: Settings, record: Any) -> Record:  # noqa: ANN401 - aiokafka is untyped
    name = record.topic.removeprefix(settings.topic_prefix)
    return Record(name, record.key, record.value, list(record.headers))
