"""A crawler writes in transactions: what it takes back is never seen."""

import asyncio
from collections.abc import Sequence

import orjson
from aiokafka import AIOKafkaProducer

from streams.contract.messages import Message
from streams.kafka.security import client_options
from streams.settings import Settings
from tests.broker.faults.kills import KILLED
from tests.broker.trial.fault import Fault, Field, Size
from tests.broker.trial.feeding import CLIENT
from tests.broker.trial.hosts import Kind

TRANSACTION = 10
UNTRUE = "Nothing of this is so, said Ada Novak."


async def feed(settings: Settings, messages: Sequence[Message], rate: float, _: Kind) -> None:
    """Send all in transactions; before each, write something else about its articles, and abort."""
    client = AIOKafkaProducer(
        **client_options(settings),
        client_id=CLIENT,
        transactional_id=f"{settings.group_id}-crawler",
    )
    await client.start()
    try:
        for start in range(0, len(messages), TRANSACTION):
            batch = messages[start : start + TRANSACTION]
            await client.begin_transaction()
            await send(client, settings, [untrue(each) for each in batch])
            await client.abort_transaction()
            async with client.transaction():
                await send(client, settings, batch)
            await asyncio.sleep(TRANSACTION / rate)
    finally:
        await client.stop()


async def send(client: AIOKafkaProducer, settings: Settings, messages: Sequence[Message]) -> None:
    sent = [
        await client.send(settings.topic(each.topic), each.value, key=each.key) for each in messages
    ]
    await asyncio.gather(*sent)


def untrue(message: Message) -> Message:
    """Give the article with a text that its crawler takes back."""
    article = orjson.loads(message.value or b"{}")
    return message._replace(value=orjson.dumps({**article, "text": UNTRUE}))


def strike(field: Field) -> None:
    """Kill a worker in the middle: where it stood is right in spite of the gaps."""
    field.wait_for_share(0.5)
    field.fleet.posts[0].kill()


# The embedded broker knows no transactions.
FAULT = Fault(
    "transactional crawler",
    strike,
    Size(500, 40.0),
    Size(120, 20.0),
    ("kafka",),
    ("kafka",),
    feed=feed,
    codes=frozenset({0, 1, KILLED}),
)
