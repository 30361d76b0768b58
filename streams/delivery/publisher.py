"""Publish records and wait until the broker has them all.

Records go in batches of their own making, one for each partition: sent singly through Faust, the
sixty records of an article cost a worker 34 ms of CPU; so, all its work on one takes 4 ms.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Iterable, Mapping
from typing import Any

from aiokafka import AIOKafkaProducer
from aiokafka.errors import MessageSizeTooLargeError
from aiokafka.partitioner import DefaultPartitioner

from streams.contract.messages import Message
from streams.contract.topics import DEAD_LETTERS, HEALED, TOPICS
from streams.delivery.size_limits import SizeLimits, refused
from streams.kafka.embedded_broker import Quirks
from streams.kafka.producer import append, batch_for, open_producer
from streams.settings import Settings

BATCH_BYTES = 2**20
KAFKA = Quirks()


class Publisher:
    """The way out of every stage: keys, headers and bytes as they are given."""

    def __init__(
        self,
        settings: Settings,
        quirks: Quirks = KAFKA,
        limits: Mapping[str, int] | None = None,
    ) -> None:
        """Publish to a broker with some quirks.

        ``limits`` has the largest record of the topics that take smaller ones than declared.
        """
        self.settings = settings
        self.quirks = quirks
        self.limits = SizeLimits(settings, limits or {})
        self.partition = DefaultPartitioner()
        self.producer: AIOKafkaProducer | None = None
        self.starting = asyncio.Lock()

    async def publish(self, messages: Iterable[Message]) -> None:
        """Send all, in order for each key, and return once each is confirmed.

        Raises KafkaError when the broker refuses one or does not answer in time.
        """
        groups: dict[tuple[str, bytes | None], list[Message]] = defaultdict(list)
        for message in messages:
            groups[message.topic, message.key].append(message)
        if groups:
            producer = await self.ready()
            partitions: dict[tuple[str, int], list[Message]] = defaultdict(list)
            for (topic, key), group in groups.items():
                partitions[await self._place(producer, topic, key)] += group
            sent = [await self._sent(producer, *place) for place in partitions.items()]
            await asyncio.gather(*(confirmed(*each) for batches in sent for each in batches))

    async def stop(self) -> None:
        """Close the connection; everything published is confirmed already."""
        if self.producer is not None:
            await self.producer.stop()

    async def ready(self) -> AIOKafkaProducer:
        """Connect, so that what is published is on its way at once.

        Whoever may publish only for a while, as a member of a group, must not wait for it then.
        """
        async with self.starting:
            if self.producer is None:
                # The broker's limit is on a batch as it is on a record.
                size = min(BATCH_BYTES, self.settings.max_message_bytes)
                self.producer = await open_producer(self.settings, batch_bytes=size)
                for topic in TOPICS:
                    await self.producer.partitions_for(self.settings.topic(topic.name))
        return self.producer

    async def _place(
        self, producer: AIOKafkaProducer, topic: str, key: bytes | None
    ) -> tuple[str, int]:
        name = self.settings.topic(topic)
        partitions = sorted(await producer.partitions_for(name))
        return name, self.partition(key, partitions, partitions)

    async def _sent(
        self, producer: AIOKafkaProducer, place: tuple[str, int], messages: list[Message]
    ) -> list[tuple[Awaitable[Any], list[Message]]]:
        """Hand messages over in batches and give what becomes of each batch."""
        topic, partition = place
        # Whoever reads these to their end would wait for more than there is.
        alone = self.quirks.miscounts_batches and topic.endswith((DEAD_LETTERS.name, HEALED.name))
        sent = []
        batch, inside = batch_for(producer, messages[0]), list[Message]()
        for message in messages:
            while not self.limits.has_room(batch, message) or not append(batch, message):
                future = await producer.send_batch(batch, topic, partition=partition)
                sent.append((future, inside))
                batch, inside = batch_for(producer, message), []
            inside.append(message)
            if alone:
                batch.close()
        sent.append((await producer.send_batch(batch, topic, partition=partition), inside))
        return sent


async def confirmed(future: Awaitable[Any], messages: list[Message]) -> None:
    """Return once the broker has a batch; say what was in it where it is too large."""
    try:
        await future
    except MessageSizeTooLargeError as failure:
        raise refused(messages, failure) from failure
