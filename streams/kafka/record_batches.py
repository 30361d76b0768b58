"""Read every batch that a broker takes: what a stranger wrote must stop no reader.

aiokafka gives up at a header's name that is not UTF-8, at attributes of a record, which Kafka keeps
for later, and at a batch that unfolds too far. What its reader cannot read is read again here, or
given as it stands, with the cause beside it.
"""

import logging
from collections.abc import Iterator
from itertools import islice
from struct import unpack_from
from typing import Any

from aiokafka.consumer import fetcher
from aiokafka.record.default_records import _DefaultRecordBatchPy, _DefaultRecordPy
from aiokafka.record.memory_records import MemoryRecords
from aiokafka.record.util import decode_varint

from streams.contract.messages import UNREADABLE, HeaderName, Headers

log = logging.getLogger(__name__)

# A batch begins with its offset and its length, eight bytes and four; its format is the 17th byte.
HEAD = 12
FORMAT = 16
HEADERS_IN_RECORDS = 2


def read_every_batch() -> None:
    """Make Kafka's consumers read batches so from now on: they look the classes up there."""
    fetcher.MemoryRecords = FetchedBatches
    fetcher.PartitionRecords = PlacedRecords


class FetchedBatches:
    """The batches that a broker sent of a partition, each with its bytes."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.batches = MemoryRecords(data)
        self.position = 0
        self.has_next = self.batches.has_next
        self.size_in_bytes = self.batches.size_in_bytes

    def next_batch(self) -> Any:  # noqa: ANN401 - aiokafka is untyped
        """Give the next batch; one of the formats without headers is aiokafka's own."""
        batch, start = self.batches.next_batch(), self.position
        (length,) = unpack_from(">i", self.data, start + HEAD - 4)
        self.position = start + HEAD + length
        if self.data[start + FORMAT] < HEADERS_IN_RECORDS:
            return batch
        return Batch(batch, memoryview(self.data)[start : self.position])


class Batch:
    """A batch that yields a record for everything in it, whatever that is."""

    def __init__(self, batch: Any, data: memoryview) -> None:  # noqa: ANN401 - aiokafka is untyped
        self.batch = batch
        self.data = data

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - aiokafka is untyped
        return getattr(self.batch, name)

    def __next__(self) -> Any:  # noqa: ANN401 - aiokafka is untyped
        return next(self.batch)

    def __iter__(self) -> Iterator[Any]:
        count = 0
        try:
            for count, record in enumerate(self.batch, start=1):  # noqa: B007 - read below
                yield record
        except Exception as failure:  # noqa: BLE001 - every codec has its own
            log.debug("a batch from offset %d on: %r", self.batch.base_offset, failure)
            yield from self._read_again(count)

    def _read_again(self, count: int) -> Iterator[Any]:
        try:
            records = list(islice(records_of(self.data), count, None))
        except Exception as failure:  # noqa: BLE001 - every codec has its own
            records = [self._as_it_stands(failure)]
        yield from records

    def _as_it_stands(self, failure: Exception) -> Any:  # noqa: ANN401 - aiokafka is untyped
        """Give the whole batch as one record, in the place of its last: none of its own is read."""
        cause = f"{type(failure).__name__}: {failure}"
        return _DefaultRecordPy(
            self.batch.next_offset - 1,
            self.batch.max_timestamp,
            self.batch.timestamp_type or 0,
            None,
            bytes(self.data),
            [(UNREADABLE, cause.encode("utf-8", "replace"))],
        )


def records_of(data: memoryview) -> Iterator[Any]:
    """Read a batch byte for byte, its headers' names too."""
    batch = _DefaultRecordBatchPy(data)
    iter(batch)  # It unfolds.
    buffer, position = batch._buffer, batch._pos  # noqa: SLF001 - aiokafka shows them to nobody
    for _ in range(batch._num_records):  # noqa: SLF001
        length, start = decode_varint(buffer, position)
        position = start + length
        yield _record(batch, buffer[start:position])


def _record(batch: _DefaultRecordBatchPy, data: bytearray) -> _DefaultRecordPy:
    # The first byte is its attributes, of which Kafka has none yet.
    passed, at = decode_varint(data, 1)
    offset, at = decode_varint(data, at)
    key, at = _sized(data, at)
    value, at = _sized(data, at)
    is_stamped = batch.timestamp_type == batch.LOG_APPEND_TIME
    time = batch.max_timestamp if is_stamped else batch.first_timestamp + passed
    headers = _headers(data, at)
    return _DefaultRecordPy(
        batch.base_offset + offset, time, batch.timestamp_type, key, value, headers
    )


def _headers(data: bytearray, at: int) -> Headers:
    count, at = decode_varint(data, at)
    headers: Headers = []
    for _ in range(count):
        name, at = _sized(data, at)
        value, at = _sized(data, at)
        headers.append((HeaderName.of(name or b""), value))
    return headers


def _sized(data: bytearray, at: int) -> tuple[bytes | None, int]:
    size, at = decode_varint(data, at)
    if size < 0:
        return None, at
    if at + size > len(data):
        raise ValueError("a record ends before what it holds")
    return bytes(data[at : at + size]), at + size


class PlacedRecords(fetcher.PartitionRecords):
    """The records of a partition; a failure to read them says where they stand."""

    def __next__(self) -> Any:  # noqa: ANN401 - aiokafka is untyped
        """Give the next record."""
        try:
            return super().__next__()
        except StopIteration:
            raise
        except Exception as failure:
            raise UnreadableRecord(self._tp, self.next_fetch_offset, failure) from failure


class UnreadableRecord(RuntimeError):
    """A record that no reader can pass; the message says where it stands and how to skip it."""

    def __init__(self, place: Any, offset: int, failure: Exception) -> None:  # noqa: ANN401 - aiokafka is untyped
        where = f"{place.topic}/{place.partition}/{offset}"
        super().__init__(
            f"{where} cannot be read ({failure!r}): when it is so again, stop the workers, "
            f"`dateline skip {where}`, and start them"
        )
