import asyncio
from collections import deque
from types import SimpleNamespace
from typing import Any, cast

import pytest
from aiokafka import TopicPartition
from aiokafka.errors import KafkaConnectionError

from streams.kafka import consumer as consuming
from streams.kafka.connection_errors import BrokerUnreachable
from streams.kafka.consumer import consumer, records, records_by_fetch, records_so_far
from streams.settings import Settings


class Consumer:
    """A client of a broker with some records in each partition, some of them gone by now."""

    def __init__(
        self, offsets: dict[int, list[int]], *, ends: dict[int, int] | None = None
    ) -> None:
        self.left = {TopicPartition("t", place): deque(each) for place, each in offsets.items()}
        self.begins = {place: each[0] if each else 0 for place, each in self.left.items()}
        self.ends = {
            place: (ends or {}).get(place.partition, each[-1] + 1 if each else 0)
            for place, each in self.left.items()
        }
        self.positions: dict[TopicPartition, int] = dict(self.begins)
        self.failure: Exception | None = None
        self.is_open = False
        self.given: tuple[Any, ...] = ()
        self.options: dict[str, Any] = {}

    async def start(self) -> None:
        self.is_open = True
        if self.failure:
            raise self.failure

    async def stop(self) -> None:
        self.is_open = False

    def assignment(self) -> set[TopicPartition]:
        return set(self.left)

    async def beginning_offsets(self, _: object) -> dict[TopicPartition, int]:
        return self.begins

    async def end_offsets(self, _: object) -> dict[TopicPartition, int]:
        return self.ends

    async def position(self, place: TopicPartition) -> int:
        return self.positions[place]

    async def getone(self, *places: TopicPartition) -> SimpleNamespace:
        for place in places or self.left:
            if self.left[place]:
                offset = self.left[place].popleft()
                self.positions[place] = offset + 1
                return SimpleNamespace(topic="t", partition=place.partition, offset=offset)
        await asyncio.Event().wait()
        raise AssertionError


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Consumer:
    found = Consumer({0: [0]})

    def made(*given: object, **options: object) -> Consumer:
        found.given, found.options = given, options
        return found

    monkeypatch.setattr(consuming, "AIOKafkaConsumer", made)
    return found


async def seen(found: Consumer) -> list[tuple[int, int]]:
    read = [(each.partition, each.offset) async for each in records_so_far(cast(Any, found))]
    return sorted(read)


@pytest.mark.parametrize(
    ("offsets", "expected"),
    [
        ({0: [], 1: []}, []),
        ({0: [0, 1], 1: [], 2: [7]}, [(0, 0), (0, 1), (2, 7)]),
        ({0: [3, 9]}, [(0, 3), (0, 9)]),
    ],
)
async def test_what_is_there_now_is_read_and_no_more(
    offsets: dict[int, list[int]], expected: list[tuple[int, int]]
) -> None:
    assert await asyncio.wait_for(seen(Consumer(offsets)), 1) == expected


class Fetching:
    """A client of a broker whose partitions end behind their last record, as a fetch tells."""

    def __init__(self, offsets: dict[int, list[int]]) -> None:
        self.left = {TopicPartition("t", number): list(each) for number, each in offsets.items()}
        self.ends = {place: each[-1] + 2 if each else 0 for place, each in self.left.items()}
        self.fetched: dict[TopicPartition, int] = {}

    def assignment(self) -> set[TopicPartition]:
        return set(self.left)

    async def getmany(self, *places: TopicPartition, timeout_ms: int) -> dict[Any, list[Any]]:
        assert timeout_ms > 0
        found = {}
        for place in places:
            offsets, self.left[place] = self.left[place][:2], self.left[place][2:]
            # What stands between the last record and the end is none.
            self.fetched[place] = offsets[-1] + 1 if self.left[place] else self.ends[place]
            found[place] = [SimpleNamespace(partition=place.partition, offset=o) for o in offsets]
        return found

    def highwater(self, place: TopicPartition) -> int | None:
        return self.ends[place] if place in self.fetched else None

    async def position(self, place: TopicPartition) -> int:
        return self.fetched[place]


@pytest.mark.parametrize("offsets", [{0: [], 1: []}, {0: [0, 1, 4], 1: [], 2: [7]}])
async def test_a_fetch_tells_where_a_partition_ends(offsets: dict[int, list[int]]) -> None:
    client = cast(Any, Fetching(offsets))
    read = [(each.partition, each.offset) async for each in records_by_fetch(client)]
    assert sorted(read) == [(number, each) for number, few in offsets.items() for each in few]


async def test_reading_ends_when_nothing_came_for_a_while() -> None:
    found = cast(Any, Consumer({0: [0, 1]}))
    read = [each.offset async for each in records(found, patience=0.05)]
    assert read == [0, 1]


async def test_a_client_is_in_no_group_and_closed_after_its_block(client: Consumer) -> None:
    settings = Settings(topic_prefix="staging.")
    async with consumer(settings, ["news.quotes"], start="latest") as opened:
        assert opened is client
        assert client.is_open
    assert not client.is_open
    assert client.given == ("staging.news.quotes",)
    assert client.options["group_id"] is None
    assert client.options["enable_auto_commit"] is False
    assert client.options["auto_offset_reset"] == "latest"


async def test_a_broker_that_does_not_answer_is_told_with_the_remedy(client: Consumer) -> None:
    client.failure = KafkaConnectionError("refused")
    with pytest.raises(BrokerUnreachable, match="`dateline broker`"):
        async with consumer(Settings(), ["news.quotes"], start="latest"):
            pytest.fail("there is no broker")
    assert not client.is_open
