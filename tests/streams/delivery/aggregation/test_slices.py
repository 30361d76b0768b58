"""One record a shard for many articles."""

import orjson
import pytest
from aiokafka.partitioner import DefaultPartitioner

from streams.contract.messages import Message
from streams.contract.topics import MENTIONS, TEXTS
from streams.delivery.aggregation import slices
from streams.delivery.aggregation.slices import joined, packed, shard_keys, shard_of, sliced


@pytest.mark.parametrize("count", [1, 3, 6, 48])
def test_each_shard_has_a_key_that_leads_to_its_partition(count: int) -> None:
    partition, everywhere = DefaultPartitioner(), list(range(count))
    keys = shard_keys(count)
    assert [partition(key, everywhere, everywhere) for key in keys] == everywhere


def test_keys_are_spread_over_the_shards_and_stay_where_they_are() -> None:
    shards = [shard_of(f"wd:Q{number}", 6) for number in range(600)]
    assert all(60 < shards.count(shard) < 140 for shard in range(6))
    assert shard_of("wd:Q43", 6) == shard_of("wd:Q43", 6)


def test_slices_of_many_articles_are_one_record_a_shard() -> None:
    parts = [
        part
        for name in "abc"
        for part in sliced(
            MENTIONS, [{"article": name, "shard": 0}, {"article": name, "shard": 1}], 2
        )
    ]
    first, second = joined([MENTIONS], parts)
    assert (first.topic, first.key) == (MENTIONS.name, shard_keys(2)[0])
    value = orjson.loads(first.value or b"")
    assert value["schema"] == MENTIONS.schema
    assert [each["article"] for each in value["slices"]] == list("abc")
    assert {each["shard"] for each in orjson.loads(second.value or b"")["slices"]} == {1}


def test_topics_are_kept_apart() -> None:
    parts = [*sliced(MENTIONS, [{"a": 1}], 1), *sliced(TEXTS, [{"a": 2}], 1)]
    assert [each.topic for each in joined([MENTIONS, TEXTS], parts)] == [MENTIONS.name, TEXTS.name]


def test_a_record_does_not_grow_beyond_what_is_reasonable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slices, "MOST_BYTES", 10)
    assert list(packed([b"1234", b"5678", b"9", b"0123456789abcdef", b"1"])) == [
        [b"1234", b"5678", b"9"],
        [b"0123456789abcdef"],
        [b"1"],
    ]
    parts = [Message(TEXTS.name, b"0", b'{"number":%d}' % number, []) for number in range(3)]
    records = [orjson.loads(each.value or b"") for each in joined([TEXTS], parts)]
    assert [each["number"] for record in records for each in record["slices"]] == [0, 1, 2]
    assert len(records) == 3
