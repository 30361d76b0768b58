"""Read a partition from its beginning up to a record, beside whoever consumes it."""

from collections.abc import AsyncIterator
from typing import Any

from aiokafka import TopicPartition

# Its own module: in the worker, aiokafka's own name stands for a member of a group.
from aiokafka.consumer import AIOKafkaConsumer

from streams.kafka.preflight import check_brokers
from streams.kafka.security import client_options
from streams.settings import Settings

WAIT_MILLISECONDS = 500


async def records_before(
    settings: Settings, topic: str, partition: int, offset: int
) -> AsyncIterator[list[Any]]:
    """Yield what a partition still holds before an offset, in order, some records at a time."""
    if not offset:
        return
    await check_brokers(settings)
    place = TopicPartition(topic, partition)
    client = AIOKafkaConsumer(
        **client_options(settings),
        group_id=None,
        auto_offset_reset="earliest",
        enable_auto_commit=False,
        max_partition_fetch_bytes=settings.max_message_bytes,
    )
    await client.start()
    try:
        client.assign([place])
        while await client.position(place) < offset:
            for records in (await client.getmany(place, timeout_ms=WAIT_MILLISECONDS)).values():
                yield [record for record in records if record.offset < offset]
    finally:
        await client.stop()
