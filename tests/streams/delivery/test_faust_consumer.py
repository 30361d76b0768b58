from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any, cast

import pytest
from aiokafka.errors import GroupLoadInProgressError, UnknownTopicOrPartitionError
from faust.types import TP

from streams.delivery import faust_consumer
from streams.delivery.faust_consumer import LivePartitions, LosslessConsumer, ShortPollConsumer

FIRST, SECOND = TP("news.articles", 0), TP("news.articles", 1)


def test_no_partition_is_not_every_partition() -> None:
    active = {FIRST}
    readable = LivePartitions(active)
    assert FIRST in readable
    active.clear()
    # A client takes what is falsy for "all".
    assert readable
    assert FIRST not in readable


def test_partitions_are_seen_as_they_stand_now() -> None:
    active = {FIRST}
    readable = LivePartitions(active)
    active.add(SECOND)
    assert SECOND in readable


def test_without_a_choice_every_partition_may_be_read() -> None:
    assert FIRST in LivePartitions(None)


class Client:
    """Kafka's own consumer, as far as a membership goes."""

    def __init__(self, generation: int, sure: Iterable[bool]) -> None:
        self.generation = generation
        self.answers = list(sure)

    def is_sure(self) -> bool:
        sure = self.answers.pop(0)
        if not self.answers:
            # Not heard from the group for a session: it has put this worker out.
            self.generation = -1
        return sure


@pytest.mark.parametrize(
    ("client", "member"),
    [
        (Client(4, [True, True]), True),
        (Client(5, [True, True]), False),
        (Client(-1, []), False),
        (Client(4, [False, False, True, True]), True),
        (Client(4, [False, False]), False),
    ],
    ids=["heard", "joined again since", "put out", "heard again", "put out while it waits"],
)
async def test_a_worker_waits_until_the_group_says_whether_it_belongs(
    client: Client, *, member: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faust_consumer, "PAUSE_SECONDS", 0)
    consumer = LosslessConsumer.__new__(LosslessConsumer)
    consumer._thread = cast(Any, SimpleNamespace(client=client))  # noqa: SLF001
    assert await consumer.is_member(4) is member


def test_a_heartbeat_holds_for_a_session(monkeypatch: pytest.MonkeyPatch) -> None:
    client = ShortPollConsumer.__new__(ShortPollConsumer)
    client.session, client.renewed = 30.0, 100.0
    monkeypatch.setattr("streams.delivery.faust_consumer.time.monotonic", lambda: 129.9)
    assert client.is_sure()
    monkeypatch.setattr("streams.delivery.faust_consumer.time.monotonic", lambda: 130.1)
    assert not client.is_sure()


class Coordinator:
    """The group, that has lost a topic."""

    def __init__(self) -> None:
        self.commits = 0

    async def _do_heartbeat(self) -> bool:
        return True

    async def _do_commit_offsets(self, _: object, offsets: dict[TP, int]) -> None:
        self.commits += 1
        if FIRST in offsets:
            raise UnknownTopicOrPartitionError
        raise GroupLoadInProgressError


async def test_nothing_is_committed_again_to_a_topic_that_was_deleted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def started(_: object) -> None:
        """Connect to nobody."""

    monkeypatch.setattr(ShortPollConsumer.__mro__[1], "start", started)
    client: Any = ShortPollConsumer.__new__(ShortPollConsumer)
    client._closed = True  # noqa: SLF001 - aiokafka warns of one that is left open
    group = client._coordinator = Coordinator()  # noqa: SLF001
    await client.start()
    commit = group._do_commit_offsets  # noqa: SLF001 - as aiokafka does
    await commit(None, {FIRST: 7})
    with pytest.raises(GroupLoadInProgressError):
        await commit(None, {SECOND: 7})
    assert group.commits == 2


def test_a_topic_is_known_by_its_partitions() -> None:
    cluster = SimpleNamespace(partitions_for_topic={"news.articles": {0}}.get)
    client = SimpleNamespace(_client=SimpleNamespace(cluster=cluster))
    consumer = LosslessConsumer.__new__(LosslessConsumer)
    consumer._thread = cast(Any, SimpleNamespace(client=client))  # noqa: SLF001
    assert consumer.knows("news.articles")
    assert not consumer.knows("news.quotes")
