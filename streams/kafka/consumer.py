"""Read topics outside the worker: every partition, no group, nothing acknowledged."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaConnectionError

from streams.kafka.connection_errors import unreachable
from streams.kafka.decompression import limit_decompression
from streams.kafka.embedded_broker import quirks_of
from streams.kafka.preflight import check_brokers
from streams.kafka.record_batches import read_every_batch
from streams.kafka.security import client_options
from streams.settings import Settings

# How long a fetch waits for a record, where that answers it at once, and where it does not.
LONG_POLL, SHORT_POLL = 0.5, 0.05


@asynccontextmanager
async def consumer(
    settings: Settings, topics: list[str], *, start: str, wait: float | None = None
) -> AsyncIterator[AIOKafkaConsumer]:
    """Open a consumer at the ``earliest`` or ``latest`` record of topics of the contract.

    It asks again after ``wait`` seconds in which nothing came, by default as soon as the broker's
    way to answer asks for.
    """
    names = [settings.topic(topic) for topic in topics]
    limit_decompression(settings.max_message_bytes)
    read_every_batch()
    quirks = quirks_of((await check_brokers(settings)).cluster_id)
    seconds = wait or (SHORT_POLL if quirks.answers_late else LONG_POLL)
    client = AIOKafkaConsumer(
        *names,
        **client_options(settings),
        group_id=None,
        auto_offset_reset=start,
        enable_auto_commit=False,
        fetch_max_wait_ms=round(seconds * 1000),
        max_partition_fetch_bytes=settings.max_message_bytes,
    )
    try:
        await client.start()
        yield client
    except KafkaConnectionError as failure:
        raise unreachable(settings, failure) from failure
    finally:
        await client.stop()


async def records(client: AIOKafkaConsumer, *, patience: float | None) -> AsyncIterator[Any]:
    """Yield records until none has come for ``patience`` seconds; for ever when it is None."""
    while True:
        try:
            yield await asyncio.wait_for(client.getone(), patience)
        except TimeoutError:
            return


async def records_so_far(client: AIOKafkaConsumer) -> AsyncIterator[Any]:
    """Yield the records that are there now, then stop."""
    partitions: set[TopicPartition] = client.assignment()
    ends = await client.end_offsets(partitions)
    begins = await client.beginning_offsets(partitions)
    left = {each for each in partitions if begins[each] < ends[each]}
    while left:
        record = await client.getone(*left)
        yield record
        place = TopicPartition(record.topic, record.partition)
        if await client.position(place) >= ends[place]:
            left.discard(place)


async def records_by_fetch(client: AIOKafkaConsumer) -> AsyncIterator[Any]:
    """Yield the records that are there now, then stop; a fetch tells where a partition ends.

    The embedded broker tells another end to who asks for it alone, where records came in batches.
    """
    left: set[TopicPartition] = client.assignment()
    while left:
        for found in (await client.getmany(*left, timeout_ms=round(1000 * SHORT_POLL))).values():
            for record in found:
                yield record
        left = {place for place in left if not await _is_read(client, place)}


async def _is_read(client: AIOKafkaConsumer, place: TopicPartition) -> bool:
    end = client.highwater(place)
    return end is not None and await client.position(place) >= end
