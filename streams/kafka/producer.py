"""Send records to a topic, in order, and wait until the broker has them."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Any

from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError
from aiokafka.record.default_records import _DefaultRecordBatchBuilderPy

from streams.contract.messages import HeaderName, Message
from streams.contract.topics import LETTER_HEADERS
from streams.kafka.compression import use_fast_gzip
from streams.kafka.preflight import check_brokers
from streams.kafka.security import client_options
from streams.settings import Settings

# Records under way at once: enough to fill batches, few enough to bound the memory.
WINDOW = 200
# Longer than a broker pauses; then the worker ends, and what was not confirmed is done again.
REQUEST_MILLISECONDS = 30_000
METADATA_MILLISECONDS = 20_000
"""How old may be what is known of topics: so long new partitions, or a topic made anew, wait."""


async def open_producer(settings: Settings, *, batch_bytes: int = 2**16) -> AIOKafkaProducer:
    """Start a producer that waits for every replica in sync; BrokerRefused tells why it cannot."""
    await check_brokers(settings)
    use_fast_gzip()
    client = AIOKafkaProducer(
        **client_options(settings),
        acks="all",
        compression_type=None if settings.compression == "none" else settings.compression,
        max_batch_size=batch_bytes,
        max_request_size=settings.max_message_bytes + LETTER_HEADERS,
        request_timeout_ms=REQUEST_MILLISECONDS,
        metadata_max_age_ms=METADATA_MILLISECONDS,
    )
    try:
        await client.start()
    except KafkaError:
        await client.stop()
        raise
    return client


@asynccontextmanager
async def producer(settings: Settings) -> AsyncIterator[AIOKafkaProducer]:
    """Open a producer for as long as the block runs."""
    client = await open_producer(settings)
    try:
        yield client
    finally:
        await client.stop()


async def send(
    client: AIOKafkaProducer,
    settings: Settings,
    messages: Iterable[Message],
    *,
    rate: float | None = None,
    confirmed: Callable[[], Any] = lambda: None,
) -> None:
    """Send messages, at most ``rate`` a second; call ``confirmed`` for each that arrived."""
    under_way: deque[asyncio.Future[Any]] = deque()
    pace = Pace(rate) if rate else None
    for message in messages:
        under_way.append(await sent(client, settings.topic(message.topic), message))
        if len(under_way) >= WINDOW:
            await under_way.popleft()
            confirmed()
        if pace:
            await pace.next()
    for future in under_way:
        await future
        confirmed()


class Pace:
    """A beat of so many a second, which the time for the work between does not slow down."""

    def __init__(self, rate: float) -> None:
        self.interval = 1 / rate
        self.due = asyncio.get_running_loop().time()

    async def next(self) -> None:
        """Return at the next beat; beats that were missed are not made up for."""
        now = asyncio.get_running_loop().time()
        self.due = max(self.due + self.interval, now)
        await asyncio.sleep(self.due - now)


async def sent(client: AIOKafkaProducer, topic: str, message: Message) -> asyncio.Future[Any]:
    """Hand a message to the producer and give what becomes of it."""
    future: asyncio.Future[Any]
    nothing = message.key is None and message.value is None
    if nothing or has_foreign_names(message):
        # The client refuses a record of nothing, which Kafka carries: a dead letter may be one.
        batch = batch_for(client, message)
        append(batch, message)
        future = await client.send_batch(batch, topic, partition=0)
    else:
        future = await client.send(topic, message.value, key=message.key, headers=message.headers)
    return future


def has_foreign_names(message: Message) -> bool:
    """Tell whether a header's name is not UTF-8."""
    return any(isinstance(name, HeaderName) for name, _ in message.headers)


def batch_for(client: AIOKafkaProducer, message: Message) -> Any:  # noqa: ANN401 - aiokafka is untyped
    """Begin a batch that takes a message, whatever the names of its headers are."""
    batch = client.create_batch()
    if has_foreign_names(message):
        # aiokafka's compiled writer takes no names but those that are UTF-8. Of this one nothing
        # but the message has room.
        batch._builder = _DefaultRecordBatchBuilderPy(2, 0, 0, -1, -1, 0, 0)  # noqa: SLF001
    return batch


def append(batch: Any, message: Message) -> bool:  # noqa: ANN401 - aiokafka is untyped
    """Put a message into a batch; tell whether there was room for it, and for its names."""
    try:
        appended = batch.append(
            timestamp=None, key=message.key, value=message.value, headers=message.headers
        )
    except TypeError:
        if not has_foreign_names(message):
            raise
        return False
    return appended is not None
