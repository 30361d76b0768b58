import asyncio
import random
from collections.abc import Callable
from typing import Any

import pytest
from aiokafka.errors import KafkaConnectionError, MessageSizeTooLargeError
from aiokafka.producer.message_accumulator import BatchBuilder

from streams.contract.messages import Headers, Message
from streams.dead_letters.letter import SetAside
from streams.delivery.publisher import BATCH_BYTES, Publisher
from streams.delivery.size_limits import TopicRefused
from streams.kafka.embedded_broker import Quirks
from streams.settings import Settings

LIMIT = 2**16
NULLS: Headers = [("none", None), ("none", b"1")]


class Batch:
    """A batch of the client's that remembers what is in it."""

    def __init__(self, size: int) -> None:
        self.batch = BatchBuilder(size, 0)
        self.records: list[dict[str, Any]] = []

    def append(self, **record: Any) -> object:  # noqa: ANN401 - as it comes
        appended: object = self.batch.append(**record)
        if appended is not None:
            self.records.append(record)
        return appended

    def close(self) -> None:
        self.batch.close()

    def record_count(self) -> int:
        return len(self.records)

    def size(self) -> int:
        size: int = self.batch.size()
        return size


class Producer:
    """A client whose broker confirms, or refuses, when it is told to."""

    def __init__(self, batch_bytes: int) -> None:
        self.batch_bytes = batch_bytes
        self.sent: list[tuple[str, int, Batch]] = []
        self.confirmations: list[asyncio.Future[None]] = []
        self.is_open = True

    async def partitions_for(self, topic: str) -> set[int]:
        assert topic.startswith("staging.news.")
        return {2, 0, 1}

    def create_batch(self) -> Batch:
        return Batch(self.batch_bytes)

    async def send_batch(self, batch: Batch, topic: str, *, partition: int) -> asyncio.Future[None]:
        self.sent.append((topic, partition, batch))
        self.confirmations.append(asyncio.get_running_loop().create_future())
        return self.confirmations[-1]

    async def stop(self) -> None:
        self.is_open = False

    def confirm(self) -> None:
        for each in self.confirmations:
            if not each.done():
                each.set_result(None)

    def values(self) -> list[list[Any]]:
        return [[record["value"] for record in batch.records] for _, _, batch in self.sent]


@pytest.fixture
def settings() -> Settings:
    return Settings(topic_prefix="staging.", max_message_bytes=LIMIT)


@pytest.fixture
def publisher(settings: Settings) -> Publisher:
    return Publisher(settings)


@pytest.fixture
def producers(monkeypatch: pytest.MonkeyPatch) -> list[Producer]:
    """Give the clients that were opened, each at its first use."""
    opened: list[Producer] = []

    async def open_producer(settings: Settings, *, batch_bytes: int) -> Producer:
        await asyncio.sleep(0)
        assert settings.topic_prefix == "staging."
        opened.append(Producer(batch_bytes))
        return opened[-1]

    monkeypatch.setattr("streams.delivery.publisher.open_producer", open_producer)
    return opened


def message(
    value: bytes | None = b"x",
    *,
    key: bytes | None = b"key",
    topic: str = "news.quotes",
    headers: Headers | None = None,
) -> Message:
    return Message(topic, key, value, headers or [])


async def published(
    publisher: Publisher, producers: list[Producer], messages: list[Message]
) -> Producer:
    """Publish messages to a broker that confirms them all."""
    publishing = asyncio.create_task(publisher.publish(messages))
    await asyncio.sleep(0.01)
    producers[0].confirm()
    await asyncio.wait_for(publishing, 1)
    return producers[0]


async def test_publishing_ends_with_the_last_confirmation(
    publisher: Publisher, producers: list[Producer]
) -> None:
    messages = [message(), message(topic="news.enriched")]
    publishing = asyncio.create_task(publisher.publish(messages))
    await asyncio.sleep(0.01)
    [producer] = producers
    assert len(producer.confirmations) == 2
    producer.confirmations[0].set_result(None)
    await asyncio.sleep(0.01)
    assert not publishing.done()
    producer.confirm()
    await asyncio.wait_for(publishing, 1)


async def test_a_refused_record_is_raised(publisher: Publisher, producers: list[Producer]) -> None:
    publishing = asyncio.create_task(publisher.publish([message()]))
    await asyncio.sleep(0.01)
    producers[0].confirmations[0].set_exception(KafkaConnectionError())
    with pytest.raises(KafkaConnectionError):
        await publishing


async def test_a_record_is_sent_as_it_is(publisher: Publisher, producers: list[Producer]) -> None:
    producer = await published(publisher, producers, [message(b"{}", headers=NULLS), message(None)])
    [(topic, _, batch)] = producer.sent
    assert topic == "staging.news.quotes"
    assert batch.records == [
        {"timestamp": None, "key": b"key", "value": b"{}", "headers": NULLS},
        {"timestamp": None, "key": b"key", "value": None, "headers": []},
    ]


async def test_the_records_of_a_key_keep_their_order(
    publisher: Publisher, producers: list[Producer]
) -> None:
    messages = [message(b"%d" % n, key=b"%d" % (n % 7)) for n in range(100)]
    producer = await published(publisher, producers, messages)
    assert len(producer.sent) <= 3, "one batch a partition"
    for key in range(7):
        sent = [
            record["value"]
            for _, _, batch in producer.sent
            for record in batch.records
            if record["key"] == b"%d" % key
        ]
        assert sent == [b"%d" % n for n in range(key, 100, 7)]


async def test_a_key_has_its_partition_in_every_topic(
    publisher: Publisher, producers: list[Producer]
) -> None:
    keys = [b"a", b"b", b"c", b"wire:1"]
    messages = [
        message(key=key, topic=topic) for key in keys for topic in ("news.quotes", "news.events")
    ]
    producer = await published(publisher, producers, messages)
    places: dict[bytes, set[int]] = {}
    for _, partition, batch in producer.sent:
        for record in batch.records:
            places.setdefault(record["key"], set()).add(partition)
    assert {len(each) for each in places.values()} == {1}


async def test_what_fills_a_batch_goes_on_in_the_next(
    publisher: Publisher, producers: list[Producer]
) -> None:
    values = [b"a" * 40_000, b"b" * 40_000, b"c" * 200_000, b"d"]
    producer = await published(publisher, producers, [message(value) for value in values])
    assert producer.values() == [[value] for value in values]


@pytest.mark.parametrize(
    ("quirks", "batches"),
    [(Quirks(), [[b"0", b"1", b"2"]]), (Quirks(miscounts_batches=True), [[b"0"], [b"1"], [b"2"]])],
)
async def test_dead_letters_go_singly_where_batches_are_miscounted(
    quirks: Quirks, batches: list[list[bytes]], settings: Settings, producers: list[Producer]
) -> None:
    letters = [message(b"%d" % n, topic="news.dead-letters") for n in range(3)]
    producer = await published(Publisher(settings, quirks), producers, letters)
    assert producer.values() == batches


@pytest.mark.parametrize(
    ("largest", "expected"), [(LIMIT, LIMIT), (BATCH_BYTES, BATCH_BYTES), (2**24, BATCH_BYTES)]
)
async def test_no_batch_is_larger_than_the_largest_record(
    largest: int, expected: int, producers: list[Producer]
) -> None:
    settings = Settings(topic_prefix="staging.", max_message_bytes=largest)
    producer = await published(Publisher(settings), producers, [message()])
    assert producer.batch_bytes == expected


async def test_one_client_serves_all(publisher: Publisher, producers: list[Producer]) -> None:
    publishing = [asyncio.create_task(publisher.publish([message()])) for _ in range(3)]
    await asyncio.sleep(0.01)
    [producer] = producers
    producer.confirm()
    await asyncio.gather(*publishing)
    await publisher.stop()
    assert not producer.is_open


async def test_nothing_to_publish_needs_no_client(
    publisher: Publisher, producers: list[Producer]
) -> None:
    await publisher.publish([])
    await publisher.stop()
    assert producers == []


# Beside a value: the batch's header, a record's longest framing, its lengths and its key.
ROOM = LIMIT - 61 - 21 - 5 - len(b"key")
TOO_LARGE: list[Callable[[], Message]] = [
    lambda: message(b"x" * (ROOM + 1)),
    lambda: message(b"x" * ROOM, key=b"long"),
    lambda: message(b"x" * (ROOM - 3), headers=[("a", b"b")]),
]


def test_what_fits_passes(publisher: Publisher) -> None:
    publisher.limits.check([message(b"x" * ROOM), message(None, key=None, headers=NULLS)])


@pytest.mark.parametrize("made", TOO_LARGE)
def test_a_byte_more_does_not(publisher: Publisher, made: Callable[[], Message]) -> None:
    with pytest.raises(SetAside, match=r"its news\.quotes record has 65537 bytes") as failure:
        publisher.limits.check([message(), made()])
    assert failure.value.error == "OversizedRecord"
    assert f"DATELINE_MAX_MESSAGE_BYTES is {LIMIT}" in str(failure.value)


def test_a_dead_letter_is_never_refused(publisher: Publisher) -> None:
    publisher.limits.check([message(b"x" * LIMIT, topic="news.dead-letters")])


RANDOM = random.Random(5).randbytes(3000)  # noqa: S311 - nothing secret


@pytest.fixture
def limited(settings: Settings) -> Publisher:
    """A publisher to a topic that takes less than declared."""
    return Publisher(settings, limits={"news.quotes": 2000})


def test_what_a_topic_takes_compressed_passes(limited: Publisher) -> None:
    limited.limits.check([message(b"x" * 5000), message(RANDOM, topic="news.events")])


def test_what_a_topic_does_not_take_is_set_aside(limited: Publisher) -> None:
    with pytest.raises(
        SetAside, match=r"news\.quotes record has 3\d\d\d bytes, .* topic is 2000"
    ) as told:
        limited.limits.check([message(RANDOM)])
    assert told.value.error == "OversizedRecord"


async def test_batches_to_a_topic_are_no_larger_than_it_takes(
    limited: Publisher, producers: list[Producer]
) -> None:
    values = [b"%d" % number * 700 for number in range(5)]
    producer = await published(limited, producers, [message(value) for value in values])
    assert producer.values() == [values[:2], values[2:4], values[4:]]


async def test_a_record_that_is_refused_all_the_same_is_named(
    publisher: Publisher, producers: list[Producer]
) -> None:
    publishing = asyncio.create_task(publisher.publish([message(b"x" * 2000)]))
    await asyncio.sleep(0.01)
    producers[0].confirmations[0].set_exception(MessageSizeTooLargeError())
    with pytest.raises(
        TopicRefused, match=r"news\.quotes takes no record of 2\d\d\d bytes \(article key"
    ):
        await publishing
