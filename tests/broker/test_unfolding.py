"""A compressed batch that would fill a worker's memory is set aside as it stands."""

import asyncio
from pathlib import Path

import orjson
from aiokafka.record.default_records import DefaultRecordBatch

from streams.contract.topics import ARTICLES, DEAD_LETTERS
from streams.kafka.producer import open_producer
from streams.kafka.topic_admin import provision
from streams.settings import Settings
from tests.broker.conftest import Broker, installed
from tests.broker.installation import Installation
from tests.broker.published import of, states

LARGEST = 2**16
ZSTD = 4
BOMB = orjson.dumps({"id": "bomb", "text": "a" * (17 * LARGEST)})


async def send_bomb(settings: Settings) -> None:
    """Send a record that is small in its batch and large out of it."""
    client = await open_producer(settings, batch_bytes=2 * len(BOMB))
    try:
        batch = client.create_batch()
        batch.append(timestamp=None, key=b"bomb", value=BOMB, headers=[])
        name = settings.topic(ARTICLES.name)
        sent = await (await client.send_batch(batch, name, partition=0))
        assert sent.offset >= 0
    finally:
        await client.stop()


def test_it_is_set_aside_unfolded_by_nobody(broker: Broker, tmp_path: Path) -> None:
    settings = installed(broker, tmp_path).settings.model_copy(
        update={"max_message_bytes": LARGEST, "partitions": 1, "compression": "zstd"}
    )
    asyncio.run(provision(settings))
    asyncio.run(send_bomb(settings))
    small = Installation(settings, tmp_path)
    with small.worker():
        small.submit({"id": "after", "text": "Ada Novak left Oslo."})
        found = small.published(states("after"))
    [letter] = of(found, DEAD_LETTERS)
    assert letter.header("dl_error_type") == "UnreadableRecord"
    assert f"unfolds to more than {16 * LARGEST}" in letter.header("dl_error")
    batch = DefaultRecordBatch(letter.value or b"")
    assert batch.validate_crc()
    assert batch.compression_type == ZSTD
