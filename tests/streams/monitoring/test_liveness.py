import asyncio
from typing import cast

import pytest
from aiokafka import TopicPartition

from streams.monitoring.liveness import Assigned, Liveness
from streams.monitoring.metrics import Metrics
from streams.monitoring.offset_reader import OffsetReader
from streams.monitoring.stalled_partitions import Offsets
from streams.settings import Settings

PLACE = TopicPartition("news.articles", 2)
# 120 seconds, and twice 30 for a batch and the article at fault in it.
LIMIT = 180


class Broker:
    """What a watcher is told; None is silence."""

    def __init__(self) -> None:
        self.look_: Offsets | None = Offsets(5, 5)
        self.ends_at: int | None = None
        self.is_closed = False
        self.refused: str | None = None

    async def look(self, places: list[TopicPartition]) -> dict[TopicPartition, Offsets] | None:
        return None if self.look_ is None else dict.fromkeys(places, self.look_)

    async def try_to_read(self, place: TopicPartition, look: Offsets) -> int | None:
        assert (place, look) == (PLACE, self.look_)
        if self.ends_at == -1:
            raise TimeoutError
        return self.ends_at

    async def close(self) -> None:
        self.is_closed = True


class Worker:
    """A worker that is looked at every ten seconds."""

    def __init__(self) -> None:
        self.now = 0.0
        self.broker = Broker()
        self.metrics = Metrics()
        self.liveness = Liveness(Settings(), self.metrics, lambda: self.now)
        self.liveness.watcher = cast(OffsetReader, self.broker)

    def pass_(
        self, seconds: int, *, bytes_under_way: int = 0, changes_left: int | None = None
    ) -> list[str]:
        for _ in range(0, seconds, 10):
            assigned = Assigned([PLACE], bytes_under_way, changes_left)
            asyncio.run(self.liveness.look(assigned))
            self.now += 10
        return self.liveness.reasons()

    def gauge(self, name: str) -> float | None:
        labels = {"topic": PLACE.topic, "partition": "2"}
        return self.metrics.registry.get_sample_value(f"dateline_{name}", labels)


@pytest.fixture
def worker() -> Worker:
    return Worker()


def test_a_worker_with_nothing_to_do_lives(worker: Worker) -> None:
    assert worker.pass_(3600) == []


def test_a_partition_that_stands_is_named_with_place_time_and_lag(
    worker: Worker, caplog: pytest.LogCaptureFixture
) -> None:
    worker.broker.look_ = Offsets(5, 12)
    assert worker.pass_(LIMIT - 10) == []
    [reason] = worker.pass_(20)
    assert reason == "news.articles/2 stands at offset 5 for 190 s with 7 to read"
    assert (worker.gauge("lag_records"), worker.gauge("standing_seconds")) == (7, 180)
    worker.pass_(50)
    assert [each for each in caplog.messages if "nothing moves" in each] == [
        "nothing moves: news.articles/2 stands at offset 5 for 180 s with 7 to read"
    ]
    worker.broker.look_ = Offsets(6, 12)
    assert worker.pass_(10) == []
    assert caplog.messages[-1] == "everything moves again"
    assert worker.gauge("standing_seconds") == 0


def test_a_long_article_may_take_its_time(worker: Worker) -> None:
    worker.broker.look_ = Offsets(5, 12)
    five_megabytes = 5 * 2**20
    assert worker.pass_(LIMIT + 250, bytes_under_way=five_megabytes) == []
    assert len(worker.pass_(20, bytes_under_way=five_megabytes)) == 1


def test_a_hang_of_an_article_is_no_hang_of_the_worker() -> None:
    settings = Settings(stall_timeout=1, article_timeout=600)
    assert Liveness(settings, Metrics(), lambda: 0.0).limit > 1200


@pytest.mark.parametrize("ends_at", [6, -1], ids=["the end of a transaction", "no answer"])
def test_what_cannot_be_read_is_nothing_to_read(worker: Worker, ends_at: int) -> None:
    worker.broker.look_, worker.broker.ends_at = Offsets(5, 6), ends_at
    assert worker.pass_(3600) == []


def test_a_silent_broker_is_no_fault_of_the_worker(
    worker: Worker, caplog: pytest.LogCaptureFixture
) -> None:
    worker.broker.look_ = Offsets(5, 12)
    worker.pass_(100)
    worker.broker.look_ = None
    assert worker.pass_(3600) == []
    worker.broker.look_ = Offsets(5, 12)
    assert worker.pass_(LIMIT - 10) == []
    assert len(worker.pass_(20)) == 1
    told = [each for each in caplog.messages if "answer" in each]
    assert told == [
        "the broker at 127.0.0.1:9092 does not answer",
        "the broker answers again, after 3600 s",
    ]


def test_a_broker_that_refuses_is_said_counted_and_told_in_the_stall_time(
    worker: Worker, caplog: pytest.LogCaptureFixture
) -> None:
    worker.broker.look_, worker.broker.refused = None, "the broker refuses the user desk"
    assert worker.pass_(110) == []
    assert worker.pass_(10) == ["the broker refuses the user desk, for 120 s"]
    assert caplog.messages.count("the broker refuses the user desk") == 1
    sample = worker.metrics.registry.get_sample_value("dateline_broker_refusals_total")
    assert sample == 12
    worker.broker.look_, worker.broker.refused = Offsets(5, 5), None
    assert worker.pass_(10) == []
    assert "the broker takes us again" in caplog.messages


def test_tables_that_recover_may_take_any_time(worker: Worker) -> None:
    worker.broker.look_ = Offsets(5, 12)
    for left in range(100, 0, -1):
        assert worker.pass_(LIMIT - 20, changes_left=left) == []
    assert worker.pass_(LIMIT - 10) == [], "what stands is counted from then on"
    assert len(worker.pass_(20)) == 1


def test_tables_that_do_not_recover_are_told(worker: Worker) -> None:
    assert worker.pass_(LIMIT - 10, changes_left=7) == []
    [reason] = worker.pass_(20, changes_left=7)
    assert reason == "the recovery of the tables stands for 190 s with 7 changes left"
    worker.broker.look_ = None
    assert worker.pass_(LIMIT + 20, changes_left=7) == [], "while the broker is silent"


def test_shards_that_are_read_again_may_take_any_time(worker: Worker) -> None:
    worker.broker.look_ = Offsets(5, 12)
    shards = worker.metrics.left_to_read_again
    for left in range(100, 0, -1):
        shards["news.mentions", 0] = left
        assert worker.pass_(LIMIT - 20) == []
    assert len(worker.pass_(LIMIT + 20)) == 1
    shards.clear()
    assert worker.pass_(LIMIT - 10) == [], "what stands is counted from then on"


async def test_it_looks_on_until_the_worker_ends() -> None:
    worker = Worker()
    worker.liveness.settings = Settings(stall_timeout=0.04)
    looks = iter(range(1000))
    running = asyncio.create_task(worker.liveness.run(lambda: Assigned([PLACE], next(looks), None)))
    await asyncio.sleep(0.2)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert 5 < worker.liveness.bytes_under_way < 40
    assert worker.broker.is_closed
