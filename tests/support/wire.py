"""Batches of records as they travel, with anything in them that Kafka's format allows."""

from struct import pack
from typing import NamedTuple

import cramjam
from aiokafka.record.default_records import DefaultRecordBase
from aiokafka.record.util import calc_crc32c, encode_varint

CODECS = {"none": 0, "gzip": 1, "lz4": 3, "zstd": 4}
CRC = DefaultRecordBase.CRC_OFFSET


class WireRecord(NamedTuple):
    """One record, by its bytes."""

    key: bytes | None
    value: bytes | None
    headers: list[tuple[bytes, bytes | None]]
    timestamp: int = 1_700_000_000_000
    attributes: int = 0
    """Of the record itself; Kafka has none yet, and takes any."""


def batch_of(
    records: list[WireRecord], codec: str = "none", *, base: int = 0, attributes: int = 0
) -> bytes:
    """Write a batch of format 2."""
    first = records[0].timestamp if records else -1
    body = b"".join(_record(each, number, first) for number, each in enumerate(records))
    return sealed(_packed(body, codec), records, CODECS[codec] | attributes, base)


def sealed(body: bytes, records: list[WireRecord], attributes: int, base: int = 0) -> bytes:
    """Put the head of a batch before its records."""
    times = [each.timestamp for each in records] or [-1]
    head = pack(">hiqq", attributes, len(records) - 1, times[0], max(times))
    tail = head + pack(">qhii", -1, -1, -1, len(records)) + body
    return pack(">qiibI", base, len(tail) + 9, -1, 2, calc_crc32c(tail)) + tail


def _packed(body: bytes, codec: str) -> bytes:
    return body if codec == "none" else bytes(getattr(cramjam, codec).compress(body))


def _record(record: WireRecord, number: int, first: int) -> bytes:
    body = bytearray([record.attributes])
    _number(body, _wrapped(record.timestamp - first))
    _number(body, number)
    _sized(body, record.key)
    _sized(body, record.value)
    _number(body, len(record.headers))
    for name, value in record.headers:
        _sized(body, name)
        _sized(body, value)
    head = bytearray()
    _number(head, len(body))
    return bytes(head + body)


def _wrapped(number: int) -> int:
    return (number + 2**63) % 2**64 - 2**63


def _sized(body: bytearray, data: bytes | None) -> None:
    _number(body, -1 if data is None else len(data))
    body += data or b""


def _number(body: bytearray, number: int) -> None:
    encode_varint(number, body.append)
