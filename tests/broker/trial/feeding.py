"""A crawler: it sends every article once, at a steady pace, whatever becomes of the broker."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from aiokafka import AIOKafkaProducer

from streams.contract.messages import Message
from streams.kafka.security import client_options
from streams.kafka.topic_admin import provision
from streams.settings import Settings
from tests.broker.trial.hosts import Kind

CLIENT = "test-crawler"
PATIENCE_MILLISECONDS = 120_000
Feed = Callable[[Settings, Sequence[Message], float, Kind], Coroutine[Any, Any, None]]


async def steadily(
    settings: Settings, messages: Sequence[Message], rate: float, kind: Kind
) -> None:
    """Send all, in order, and return once the broker has them; ``rate`` is messages a second."""
    client = AIOKafkaProducer(
        **client_options(settings),
        client_id=CLIENT,
        acks="all",
        # The embedded broker knows no idempotent producers.
        enable_idempotence=kind == "kafka",
        request_timeout_ms=PATIENCE_MILLISECONDS,
    )
    await client.start()
    try:
        loop = asyncio.get_running_loop()
        start, under_way = loop.time(), []
        for number, message in enumerate(messages):
            await asyncio.sleep(max(0.0, start + number / rate - loop.time()))
            topic = settings.topic(message.topic)
            under_way.append(
                await client.send(topic, message.value, key=message.key, headers=message.headers)
            )
        await asyncio.gather(*under_way)
    finally:
        await client.stop()


def make_topics(settings: Settings) -> None:
    """Make the topics that every worker would make, so that nobody waits for them."""
    asyncio.run(provision(settings))
