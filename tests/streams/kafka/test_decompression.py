from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from aiokafka.record import default_records

from streams.kafka.compression import COMPILED
from streams.kafka.decompression import BatchTooLarge, limit_decompression

LARGEST = 2**16
LIMIT = 16 * LARGEST
CODECS = {"gzip": 1, "lz4": 3, "zstd": 4}
NAMES = [f"{codec}_decode" for codec in CODECS]


@pytest.fixture(params=["compiled", "plain"])
def records(request: pytest.FixtureRequest) -> Iterator[Any]:
    """Give aiokafka's reader and writer of batches, and put it back as it was."""
    modules = [default_records, import_module(COMPILED)]
    before = [{name: getattr(module, name) for name in NAMES} for module in modules]
    yield modules[request.param == "compiled"]
    for module, decoders in zip(modules, before, strict=True):
        for name, decode in decoders.items():
            setattr(module, name, decode)


def batch(records: Any, codec: str, value: bytes) -> bytes:  # noqa: ANN401 - aiokafka is untyped
    """Write a batch as a producer would that knows no limit."""
    builder = records.DefaultRecordBatchBuilder(2, CODECS[codec], 0, -1, -1, -1, 2**30)
    builder.append(0, timestamp=0, key=b"key", value=value, headers=[("name", b"\xff")])
    return bytes(builder.build())


def read(records: Any, data: bytes) -> list[tuple[bytes, bytes]]:  # noqa: ANN401 - aiokafka is untyped
    found = records.DefaultRecordBatch(bytearray(data) if records is default_records else data)
    assert found.validate_crc()
    return [(record.key, record.value) for record in found]


@pytest.mark.parametrize("codec", CODECS)
def test_a_batch_within_the_limit_is_read(records: Any, codec: str) -> None:  # noqa: ANN401 - aiokafka is untyped
    limit_decompression(LARGEST)
    for value in (b"", b"a" * 100_000, bytes(range(256)) * 1000):
        assert read(records, batch(records, codec, value)) == [(b"key", value)]


@pytest.mark.parametrize("codec", CODECS)
def test_a_batch_beyond_it_is_refused(records: Any, codec: str) -> None:  # noqa: ANN401 - aiokafka is untyped
    bomb = batch(records, codec, bytes(4 * LIMIT))
    assert len(read(records, bomb)[0][1]) == 4 * LIMIT
    limit_decompression(LARGEST)
    with pytest.raises(
        BatchTooLarge, match=rf"more than {LIMIT}, which is 16 times DATELINE_MAX_MESSAGE"
    ):
        read(records, bomb)


def test_a_damaged_batch_is_no_large_one(records: Any) -> None:  # noqa: ANN401 - aiokafka is untyped
    limit_decompression(LARGEST)
    with pytest.raises(Exception, match="Unknown frame descriptor"):
        records.zstd_decode(b"junk" * 9)
