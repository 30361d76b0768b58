"""What a look from outside tells of partitions, and that it waits for nobody."""

import asyncio
import time

import pytest
from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.structs import OffsetAndMetadata

from streams.contract.topics import ARTICLES
from streams.kafka.embedded_broker import free_port
from streams.kafka.security import client_options
from streams.monitoring.offset_reader import LOOK_SECONDS, OffsetReader
from streams.monitoring.stalled_partitions import Offsets
from streams.settings import Settings
from tests.broker.installation import Installation, submission

COUNT = 5


@pytest.fixture
def place(installation: Installation) -> TopicPartition:
    """Give the only partition that has records: five under one key."""
    for number in range(COUNT):
        installation.send(submission(b"key", b"%d" % number))
    settings = installation.settings
    watched = [TopicPartition(settings.topic(ARTICLES.name), each) for each in range(3)]
    looks = asyncio.run(look(settings, watched)) or {}
    assert sorted(looks.values()) == [Offsets(0, 0), Offsets(0, 0), Offsets(0, COUNT)]
    return max(looks, key=lambda each: looks[each].end)


async def look(
    settings: Settings, places: list[TopicPartition]
) -> dict[TopicPartition, Offsets] | None:
    watcher = OffsetReader(settings)
    try:
        return await watcher.look(places)
    finally:
        await watcher.close()


async def commit(settings: Settings, place: TopicPartition, offset: int) -> None:
    client = AIOKafkaConsumer(
        **client_options(settings), group_id=settings.group_id, enable_auto_commit=False
    )
    await client.start()
    try:
        client.assign([place])
        await client.commit({place: OffsetAndMetadata(offset, "")})
    finally:
        await client.stop()


def test_a_look_tells_what_is_committed(installation: Installation, place: TopicPartition) -> None:
    settings = installation.settings
    asyncio.run(commit(settings, place, 2))
    assert asyncio.run(look(settings, [place])) == {place: Offsets(2, COUNT)}


@pytest.mark.parametrize(
    ("committed", "found"), [(0, None), (COUNT - 1, None), (COUNT, COUNT)], ids=str
)
def test_a_reader_finds_a_record_or_the_end(
    installation: Installation, place: TopicPartition, committed: int, found: int | None
) -> None:
    watcher = OffsetReader(installation.settings)
    assert asyncio.run(watcher.try_to_read(place, Offsets(committed, COUNT))) == found


async def test_a_broker_that_is_not_there_is_waited_for_no_longer_than_said() -> None:
    settings = Settings(broker=f"127.0.0.1:{free_port()}")
    began = time.monotonic()
    assert await look(settings, [TopicPartition("news.articles", 0)]) is None
    assert time.monotonic() - began < LOOK_SECONDS + 2


async def test_a_broker_that_says_nothing_is_waited_for_no_longer_than_said() -> None:
    async def mute(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(mute, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        began = time.monotonic()
        settings = Settings(broker=f"127.0.0.1:{port}")
        assert await look(settings, [TopicPartition("news.articles", 0)]) is None
        assert time.monotonic() - began < LOOK_SECONDS + 2
