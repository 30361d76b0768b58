"""From an event to its acknowledgement, where many articles are told together."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Mapping
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, ClassVar, cast

import orjson
import pytest

from streams.contract.topics import ACTIVITY, MENTIONS, Topic
from streams.dead_letters.letter import SetAside
from streams.delivery.aggregation import folding
from streams.delivery.aggregation.contributions import Contribution, Replaced
from streams.delivery.aggregation.folding import Folding, States
from streams.delivery.aggregation.shard import Key
from streams.delivery.context import StageContext
from streams.monitoring.metrics import Metrics
from streams.settings import Settings
from tests.support.delivery import Log, Publisher, Stream
from tests.support.events import event_of

NOW = datetime(2024, 5, 2, 10, tzinfo=UTC)
METRICS = Metrics()


class Words:
    """Counts, by word, the articles that say it."""

    horizon = 1000

    def __init__(self) -> None:
        self.articles: dict[str, set[str]] = {}
        self.told: set[str] = set()

    def replace(self, article: str, change: Replaced) -> None:
        for state, keep in ((change.before, False), (change.now, True)):
            for word in state.given.decode().split() if state else []:
                articles = self.articles.setdefault(word, set())
                (articles.add if keep else articles.discard)(article)
                self.told.add(word)

    def touched(self, latest: int) -> Iterable[Key]:  # noqa: ARG002 - a view's
        told, self.told = self.told, set()
        return {Key(ACTIVITY.name, each) for each in told}

    def record(self, key: Key) -> bytes | None:
        return b",".join(sorted(each.encode() for each in self.articles[key.name])) or None


class Wordy:
    """An aggregate of words."""

    name, reads = "activity", MENTIONS
    writes: ClassVar[Mapping[Topic, str]] = {ACTIVITY: "activity"}

    def view(self) -> Words:
        return Words()

    def states(self, value: bytes) -> States:
        try:
            rows = orjson.loads(value)
        except ValueError:
            raise SetAside("no JSON", error="NoWords") from None
        return [
            (name, Contribution(number, number, number, said.encode()))
            for name, number, said in rows
        ]


class Kept(Publisher):
    """A broker that keeps what it was sent."""

    def __init__(self, log: Log) -> None:
        super().__init__(log, b"nothing of this")
        self.messages: list[Any] = []

    async def publish(self, messages: list[Any]) -> None:
        self.messages += messages
        await super().publish(messages)


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folding, "COALESCE_SECONDS", 0.02)


@pytest.fixture
def log() -> Log:
    return []


class Broker:
    """A partition's records before those that are delivered, and how often they were read."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *values: bytes) -> None:
        self.values = values
        self.read: list[int] = []
        monkeypatch.setattr(folding, "records_before", self.before)

    async def before(self, *place: Any) -> AsyncIterator[list[Any]]:  # noqa: ANN401
        self.read.append(place[-1])
        before = enumerate(self.values[: place[-1]])
        yield [SimpleNamespace(value=value, offset=offset) for offset, value in before]


def folding_of(publisher: Publisher) -> Folding:
    context = StageContext(*cast(Any, (None, Settings(), publisher, None, lambda: NOW, METRICS)))
    return Folding(Wordy(), context)


async def fold(stage: Folding, events: list[Any], log: Log) -> Stream:
    stream = Stream(events, log)
    await asyncio.wait_for(stage.run(cast(Any, stream)), 5)
    return stream


def said(*rows: tuple[str, int, str]) -> bytes:
    return orjson.dumps(rows)


def event(offset: int, value: bytes, **given: Any) -> Any:  # noqa: ANN401 - stands for Faust's
    made = event_of(offset, **given)
    made.message.value = value
    made.message.partition = 0
    return made


def told(publisher: Kept) -> list[tuple[str, bytes | None]]:
    return [(each.key.decode(), each.value) for each in publisher.messages]


async def test_a_key_is_written_once_for_all_that_comes_within_a_moment(log: Log) -> None:
    publisher = Kept(log)
    events = [event(n, said((f"a{n}", 1, "war peace"))) for n in range(4)]
    stream = await fold(folding_of(publisher), events, log)
    assert told(publisher) == [("peace", b"a0,a1,a2,a3"), ("war", b"a0,a1,a2,a3")]
    assert [fact for name, fact in log if name == "ack"] == [0, 1, 2, 3]
    assert stream.enable_acks is False


async def test_nothing_is_acknowledged_before_it_is_confirmed(log: Log) -> None:
    await fold(folding_of(Publisher(log)), [event(0, said(("a", 1, "war")))], log)
    assert [name for name, _ in log] == ["sent", "confirmed", "ack"]


async def test_a_record_that_is_refused_ends_the_stream(log: Log) -> None:
    stage = folding_of(Publisher(log, refuses=b"a"))
    with pytest.RaisesGroup(OSError):
        await fold(stage, [event(0, said(("a", 1, "war")))], log)
    assert [name for name, _ in log] == ["sent"]


async def test_what_is_withdrawn_ends_as_a_tombstone(log: Log) -> None:
    publisher = Kept(log)
    stage = folding_of(publisher)
    await fold(stage, [event(0, said(("a", 1, "war")))], log)
    await fold(stage, [event(1, said(("a", 2, "")))], log)
    assert told(publisher) == [("war", b"a"), ("war", None)]
    types = [dict(each.headers)["ce_type"] for each in publisher.messages]
    assert types == [b"dateline.activity.changed", b"dateline.activity.withdrawn"]


async def test_a_shard_that_is_taken_up_is_read_again_and_not_told_again(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    broker = Broker(monkeypatch, said(("a", 1, "war")), said(("b", 1, "war")), b"rubbish")
    publisher = Kept(log)
    await fold(folding_of(publisher), [event(3, said(("c", 1, "war"), ("d", 1, "peace")))], log)
    assert told(publisher) == [("peace", b"d"), ("war", b"a,b,c")]
    assert broker.read == [3]


async def test_a_shard_at_hand_is_not_read_again(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    broker = Broker(monkeypatch)
    stage = folding_of(Kept(log))
    for offset in range(3):
        await fold(stage, [event(offset, said(("a", offset, "war")))], log)
    assert broker.read == [0]


async def test_a_shard_of_another_worker_is_let_go(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    Broker(monkeypatch)
    stage = folding_of(Kept(log))
    lost = event(0, said(("a", 1, "war")))
    lost.message.partition = 1
    await fold(stage, [lost], log)
    assert list(stage.positions) == [1]
    await fold(stage, [event(7, said(("b", 1, "war")))], log)
    assert list(stage.positions) == [0]
    assert METRICS.left_to_read_again == {}


async def test_what_is_delivered_again_is_read_again_and_told_again(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was folded and not acknowledged may not have been published."""
    first, second = said(("a", 1, "war")), said(("b", 1, "war"))
    broker = Broker(monkeypatch, first, second)
    publisher = Kept(log)
    stage = folding_of(publisher)
    await fold(stage, [event(0, first), event(1, second)], log)
    await fold(stage, [event(1, second)], log)
    assert broker.read == [0, 1]
    assert told(publisher) == [("war", b"a,b"), ("war", b"a,b")]


async def test_what_cannot_be_read_is_set_aside_and_the_others_go_on(
    log: Log, caplog: pytest.LogCaptureFixture
) -> None:
    publisher = Kept(log)
    events = [
        event(0, said(("a", 1, "war"))),
        event(1, b"rubbish"),
        event(2, said(("b", 1, "war"))),
    ]
    with caplog.at_level("WARNING"):
        await fold(folding_of(publisher), events, log)
    letter, record = publisher.messages
    assert (letter.topic, letter.value) == ("news.dead-letters", b"rubbish")
    assert dict(letter.headers)["dl_error_type"] == b"NoWords"
    assert record.value == b"a,b"
    assert [fact for name, fact in log if name == "ack"] == [0, 1, 2]


async def test_what_belongs_to_another_worker_is_left_to_it(log: Log) -> None:
    publisher = Kept(log)
    events = [event(0, said(("a", 1, "war"))), event(1, said(("b", 1, "war")), generation=3)]
    await fold(folding_of(publisher), events, log)
    assert told(publisher) == [("war", b"a")]
    assert [fact for name, fact in log if name == "ack"] == [0]


async def test_a_worker_that_is_put_out_while_it_folds_tells_nothing(log: Log) -> None:
    stage = folding_of(Kept(log))
    stream = Stream([event(0, said(("a", 1, "war")))], log)
    stream.app.consumer.put_out_after = 1
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(stage.run(cast(Any, stream)), 0.3)
    assert log == []
    assert stage.positions == {}, "what was folded is not what the group has"


async def test_the_same_twice_publishes_nothing(log: Log) -> None:
    publisher = Kept(log)
    stage = folding_of(publisher)
    await fold(stage, [event(0, said(("a", 1, "war")))], log)
    await fold(stage, [event(1, said(("a", 1, "war")))], log)
    assert len(publisher.messages) == 1


async def test_an_id_tells_a_record_from_the_one_before(log: Log) -> None:
    publisher = Kept(log)
    stage = folding_of(publisher)
    for number, words in enumerate(["war", "", "war"]):
        await fold(stage, [event(number, said(("a", number, words)))], log)
    ids = [dict(each.headers)["ce_id"] for each in publisher.messages]
    assert len(set(ids)) == 3, "who remembers ids must not miss what is said once more"
