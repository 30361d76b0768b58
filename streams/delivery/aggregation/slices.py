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


def sliced(topic: Topic, slices: Iterable[Mapping[str, Any]], shards: int) -> list[Message]:
    """Give the slices of one article, for the first of so many shards, as parts of records."""
    keys = shard_keys(shards)
    return [
        Message(topic.name, key, orjson.dumps(each), [])
        for key, each in zip(keys, slices, strict=False)
    ]


def joined(topics: Iterable[Topic], parts: Iterable[Message]) -> list[Message]:
    """Put the parts of each topic and shard together into records."""
    schemas = {topic.name: topic.schema or "" for topic in topics}
    shards: dict[tuple[str, bytes | None], list[bytes]] = defaultdict(list)
    for part in parts:
        shards[part.topic, part.key].append(part.value or b"")
    return [
        Message(topic, key, record_of(schemas[topic], together), [])
        for (topic, key), slices in shards.items()
        for together in packed(slices)
    ]


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


def record_of(schema: str, parts: list[bytes]) -> bytes:
    """Write a record of parts that are JSON already."""
    return b'{"schema":"%b","slices":[%b]}' % (schema.encode(), b",".join(parts))
