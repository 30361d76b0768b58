"""Whatever a producer can put in a record is read, and set aside byte for byte."""

from collections.abc import Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest
from aiokafka import TopicPartition
from aiokafka.record import default_records
from aiokafka.record.default_records import _DefaultRecordBatchPy
from hypothesis import given, settings
from hypothesis import strategies as st

from streams.contract.messages import UNREADABLE, HeaderName
from streams.dead_letters.letter import SetAside, dead_letter
from streams.delivery.consumed import consumed_record, unreadable
from streams.kafka.decompression import BatchTooLarge
from streams.kafka.producer import append, batch_for
from streams.kafka.record_batches import FetchedBatches, PlacedRecords, UnreadableRecord, records_of
from tests.support.wire import CODECS, WireRecord, batch_of, sealed

NOW = datetime(2024, 5, 2, 10, tzinfo=UTC)
PLACE = TopicPartition("news.articles", 2)
BYTES = st.none() | st.binary(max_size=40)
RECORD = st.builds(
    WireRecord,
    BYTES,
    BYTES,
    st.lists(st.tuples(st.binary(max_size=9), BYTES), max_size=4),
    st.integers(-(2**62), 2**62),
    st.integers(0, 127),
)
GOOD = WireRecord(b"k", b"v", [("ü".encode(), b"1"), (b"null", None)])
FOREIGN = WireRecord(b"k", b"v", [(b"\xff", b"1")])


def fetched(data: bytes, offset: int = 0) -> Iterator[Any]:
    """Read as Kafka's consumer does."""
    return iter(
        PlacedRecords(PLACE, FetchedBatches(data), [], offset, None, None, True, "read_committed")  # noqa: FBT003 - aiokafka's own order
    )


def event_of(record: Any) -> Any:  # noqa: ANN401 - stands for Faust's
    """Give a record as Faust does."""
    fields = {name: getattr(record, name) for name in ("topic", "partition", "offset")}
    return SimpleNamespace(
        message=SimpleNamespace(
            **fields,
            key=record.key,
            value=record.value,
            headers=record.headers,
            timestamp=record.timestamp / 1000,
        )
    )


@settings(deadline=None, max_examples=300)
@given(st.lists(st.lists(RECORD, min_size=1, max_size=4), min_size=1, max_size=3), st.data())
def test_all_that_was_written_is_read(batches: list[list[WireRecord]], data: st.DataObject) -> None:
    written: list[WireRecord] = []
    wire = b""
    for records in batches:
        codec = data.draw(st.sampled_from(list(CODECS)))
        wire += batch_of(records, codec, base=len(written))
        written += records
    found = list(fetched(wire))
    assert [each.offset for each in found] == list(range(len(written)))
    for each, record in zip(found, written, strict=True):
        names = [(name.encode(), value) for name, value in each.headers]
        assert (each.key, each.value, names) == (record.key, record.value, record.headers)
        assert each.timestamp == record.timestamp


@settings(deadline=None, max_examples=300)
@given(RECORD)
def test_each_can_be_set_aside_and_written_as_it_was(record: WireRecord) -> None:
    [found] = fetched(batch_of([record]))
    event = event_of(found)
    is_strange = any(isinstance(name, HeaderName) for name, _ in found.headers)
    assert is_strange <= (unreadable(event) is not None)
    origin = consumed_record(event, NOW)
    letter = dead_letter(origin, SetAside("no", error="No"), stage="ingest", now=NOW)
    batch = batch_for(cast(Any, Producer()), letter)
    assert append(batch, letter)
    [again] = fetched(built(batch))
    assert (again.key, again.value) == (record.key, record.value)
    names = [(name.encode(), value) for name, value in again.headers]
    facts = {b"dl_" + part for part in (b"unreadable",)}
    kept = [pair for pair in record.headers if pair[0] not in facts]
    assert names[: len(kept)] == kept


def built(batch: Any) -> bytes:  # noqa: ANN401 - aiokafka is untyped
    return bytes(batch._build())  # noqa: SLF001 - as the sender does


@settings(deadline=None, max_examples=300)
@given(RECORD, st.integers(128, 255), st.sampled_from(list(CODECS)))
def test_attributes_that_kafka_does_not_have_stop_nobody(
    record: WireRecord, attributes: int, codec: str
) -> None:
    list(fetched(batch_of([record._replace(attributes=attributes), GOOD], codec)))


class Producer:
    """Begins batches as aiokafka's does."""

    def create_batch(self) -> Any:  # noqa: ANN401 - aiokafka is untyped
        from aiokafka.producer.message_accumulator import BatchBuilder  # noqa: PLC0415

        return BatchBuilder(2**20, 0)


def test_a_reader_that_begins_within_a_batch_sees_each_record_once() -> None:
    wire = batch_of([GOOD, FOREIGN, GOOD]) + batch_of([GOOD, GOOD], base=3)
    assert [each.offset for each in fetched(wire, 1)] == [1, 2, 3, 4]


def test_a_name_that_is_utf_8_is_a_plain_one() -> None:
    [found] = fetched(batch_of([GOOD._replace(attributes=0x80)]))
    assert [type(name) for name, _ in found.headers] == [str, str]


def test_a_batch_with_a_strange_name_goes_alone() -> None:
    batch = batch_for(cast(Any, Producer()), letter_of(GOOD))
    assert append(batch, letter_of(GOOD))
    assert not append(batch, letter_of(FOREIGN))
    own = batch_for(cast(Any, Producer()), letter_of(FOREIGN))
    assert append(own, letter_of(FOREIGN))
    assert not append(own, letter_of(GOOD))


def letter_of(record: WireRecord) -> Any:  # noqa: ANN401 - a message
    [found] = fetched(batch_of([record]))
    origin = consumed_record(event_of(found), NOW)
    return dead_letter(origin, SetAside("no", error="No"), stage="ingest", now=NOW)


def test_a_batch_that_cannot_be_unfolded_is_given_as_it_stands() -> None:
    bad = sealed(b"junk" * 9, [GOOD, GOOD, GOOD], CODECS["zstd"], base=1)
    wire = batch_of([GOOD]) + bad + batch_of([GOOD], base=4)
    first, whole, last = fetched(wire)
    assert (first.offset, whole.offset, last.offset) == (0, 3, 4)
    assert (whole.key, whole.value) == (None, bad)
    assert whole.headers[0][0] == UNREADABLE
    assert "DecompressionError" in (unreadable(event_of(whole)) or "")


def test_one_that_unfolds_too_far_is_named_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def decode(_: bytes) -> bytes:
        raise BatchTooLarge("too much")

    monkeypatch.setattr(default_records, "gzip_decode", decode)
    monkeypatch.setattr("streams.kafka.record_batches.MemoryRecords", PlainRecords)
    bad = batch_of([GOOD, GOOD], "gzip")
    [whole] = fetched(bad)
    assert whole.headers == ((UNREADABLE, b"BatchTooLarge: too much"),)


class PlainRecords:
    """The reader that is not compiled, so that its codecs can be replaced."""

    def __init__(self, data: bytes) -> None:
        self.left = [_DefaultRecordBatchPy(data)]

    def has_next(self) -> bool:
        return bool(self.left)

    def size_in_bytes(self) -> int:
        return 1

    def next_batch(self) -> Any:  # noqa: ANN401 - aiokafka is untyped
        return self.left.pop()


def test_a_failure_says_where_and_how_to_go_on() -> None:
    wire = bytearray(batch_of([GOOD]) + batch_of([GOOD], base=1))
    wire[-1] ^= 1
    records = fetched(bytes(wire))
    next(records)
    with pytest.raises(UnreadableRecord, match=r"dateline skip news.articles/2/1`"):
        next(records)


def test_a_record_that_ends_too_soon_is_an_error() -> None:
    with pytest.raises(ValueError, match="ends before"):
        list(records_of(memoryview(sealed(b"\x0e\0\0\0\x7f", [GOOD], 0))))
