"""From articles to shards: one record a shard for all articles that are settled together.

A record for each key of each article would be a hundred of them; so, there are as many as shards.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any
from zlib import crc32

import orjson
from aiokafka.partitioner import DefaultPartitioner

from streams.contract.messages import Message
from streams.contract.topics import Topic

# Far below the largest record there may be, and enough to cost little for each article in it.
MOST_BYTES = 2**19


@lru_cache
def shard_keys(count: int) -> tuple[bytes, ...]:
    """Give a key for each of so many shards, such that each is in the partition of its number."""
    partition, everywhere = DefaultPartitioner(), list(range(count))
    keys: dict[int, bytes] = {}
    number = 0
    while len(keys) < count:
        key = b"%d" % number
        keys.setdefault(partition(key, everywhere, everywhere), key)
        number += 1
    return tuple(keys[shard] for shard in everywhere)


def shard_of(key: str, count: int) -> int:
    """Tell which of so many shards holds a key."""
    return crc32(key.encode()) % count


def sliced(topic: Topic, slices: Iterable[Mapping[str, Any]]) -> list[Message]:
    """Give the slices of one article, one for each shard in its order, as parts of records."""
    parts = [orjson.dumps(each) for each in slices]
    keys = shard_keys(len(parts))
    return [Message(topic.name, key, part, []) for key, part in zip(keys, parts, strict=True)]


def joined(topic: Topic, messages: Iterable[Message]) -> list[Message]:
    """Put the parts of each shard into records; other messages go as they are."""
    others, shards = [], defaultdict(list)
    for message in messages:
        if message.topic == topic.name:
            shards[message.key].append(message.value or b"")
        else:
            others.append(message)
    records = [
        Message(topic.name, key, record_of(topic, parts), [])
        for key, slices in shards.items()
        for parts in packed(slices)
    ]
    return [*others, *records]


def packed(parts: list[bytes]) -> Iterator[list[bytes]]:
    """Part a list where a record would grow too large; one part is never cut."""
    together: list[bytes] = []
    size = 0
    for part in parts:
        if together and size + len(part) > MOST_BYTES:
            yield together
            together, size = [], 0
        together.append(part)
        size += len(part)
    if together:
        yield together


def record_of(topic: Topic, parts: list[bytes]) -> bytes:
    """Write a record of parts that are JSON already."""
    return b'{"schema":"%b","slices":[%b]}' % ((topic.schema or "").encode(), b",".join(parts))
