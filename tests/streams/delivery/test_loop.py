import asyncio
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from streams.contract.messages import ConsumedRecord, Headers, Message
from streams.dead_letters.letter import SetAside, letter_id
from streams.delivery import loop
from streams.delivery.context import StageContext
from streams.delivery.loop import Delivery
from streams.delivery.stage import Outcome
from streams.monitoring.metrics import Metrics
from streams.pool.batcher import PoolBroken
from streams.settings import Settings
from tests.support.delivery import Log, Publisher, Stream, Table, Work
from tests.support.events import event_of

NOW = datetime(2024, 5, 2, 10, tzinfo=UTC)
METRICS = Metrics()


@pytest.fixture
def log() -> Log:
    return []


@pytest.fixture
def work() -> Work:
    return Work()


def context_of(publisher: Publisher, *, in_flight: int) -> StageContext:
    settings = Settings(in_flight=in_flight)
    return StageContext(*cast(Any, (None, settings, publisher, None, lambda: NOW, METRICS)))


async def deliver(
    work: Work,
    events: list[Any],
    log: Log,
    *,
    refuses: bytes | None = None,
    table: Table | None = None,
) -> Stream:
    stream = Stream(events, log)
    stage = context_of(Publisher(log, refuses), in_flight=8)
    delivering: Delivery[bytes] = Delivery(work, stage, table=cast(Any, table))
    await asyncio.wait_for(delivering.run(cast(Any, stream)), 5)
    return stream


def told(log: Log, what: str) -> list[Any]:
    return [fact for name, fact in log if name == what]


def sent(log: Log) -> list[Any]:
    return [value for values in told(log, "sent") for value in values]


async def test_everything_is_published_and_acknowledged_in_order(work: Work, log: Log) -> None:
    work.delays = {0: 0.05, 1: 0.02, 2: 0.0, 3: 0.03}
    stream = await deliver(work, [event_of(offset) for offset in range(20)], log)
    assert told(log, "ack") == list(range(20))
    assert sent(log) == [b"v%d" % offset for offset in range(20)]
    assert stream.enable_acks is False, "Faust must not acknowledge by itself"


async def test_work_is_done_side_by_side_within_the_limit(work: Work, log: Log) -> None:
    work.delays = {0: 0.05}
    delivering = asyncio.create_task(deliver(work, [event_of(n) for n in range(20)], log))
    await asyncio.sleep(0.02)
    assert work.begun == list(range(9 - 1)), "eight in flight, the first of them slow"
    assert log == []
    await delivering


async def test_the_limit_holds_until_the_end(work: Work, log: Log) -> None:
    most = 0

    def finish(origin: ConsumedRecord, result: bytes) -> Outcome:
        nonlocal most
        most = max(most, len(work.begun) - origin.offset)
        return work.published(origin, result)

    work.finishing = finish
    await deliver(work, [event_of(offset) for offset in range(60)], log)
    assert 1 < most <= 8


async def test_nothing_is_acknowledged_before_it_is_confirmed(work: Work, log: Log) -> None:
    await deliver(work, [event_of(0)], log)
    assert [name for name, _ in log] == ["sent", "confirmed", "ack"]


async def test_a_refused_record_ends_the_stream_unacknowledged(work: Work, log: Log) -> None:
    work.delays = {2: 0.02}
    with pytest.RaisesGroup(pytest.RaisesExc(OSError, match="the broker refuses")):
        await deliver(work, [event_of(n) for n in range(4)], log, refuses=b"v2")
    assert told(log, "ack") == [0, 1]


async def test_the_state_is_kept_and_confirmed_before_the_acknowledgement(
    work: Work, log: Log
) -> None:
    work.finishing = lambda _, result: Outcome([], b"state of " + result)
    table = Table(log)
    await deliver(work, [event_of(7, b"key")], log, table=table)
    assert [name for name, _ in log if name != "sent"] == [
        "confirmed",
        "kept",
        "state confirmed",
        "ack",
    ]
    assert table.states == {b"key": b"state of v7"}


async def test_the_table_is_turned_to_the_record_that_is_worked_on(work: Work, log: Log) -> None:
    table = Table(log)
    turned: list[tuple[int, int]] = []

    def finish(origin: ConsumedRecord, result: bytes) -> Outcome:
        turned.append((origin.offset, table.turned_to.message.offset))
        return Outcome([], result)

    work.finishing = finish
    await deliver(work, [event_of(n) for n in range(5)], log, table=table)
    assert turned == [(n, n) for n in range(5)]


async def test_an_outcome_without_a_state_leaves_it(work: Work, log: Log) -> None:
    table = Table(log)
    await deliver(work, [event_of(7)], log, table=table)
    assert table.states == {}


async def test_a_state_that_is_not_confirmed_ends_the_stream(work: Work, log: Log) -> None:
    with pytest.RaisesGroup(OSError):
        await deliver(work, [event_of(0)], log, table=Table(log, OSError("no changelog")))
    assert told(log, "ack") == []


async def test_a_group_never_holds_one_key_twice(work: Work, log: Log) -> None:
    work.delays = {0: 0.02}
    keys = [b"a", b"b", b"a", b"c", b"c"]
    await deliver(work, [event_of(offset, key) for offset, key in enumerate(keys)], log)
    assert told(log, "sent") == [[b"v0", b"v1"], [b"v2", b"v3"], [b"v4"]]


async def test_a_group_holds_no_more_messages_than_need_be(
    work: Work, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loop, "MESSAGES", 2)
    work.delays = {0: 0.02}
    await deliver(work, [event_of(offset) for offset in range(5)], log)
    assert told(log, "sent") == [[b"v0", b"v1"], [b"v2", b"v3"], [b"v4"]]
    assert told(log, "ack") == list(range(5))


async def test_what_a_group_publishes_may_be_put_together(work: Work, log: Log) -> None:
    work.delays = {0: 0.02}
    stream = Stream([event_of(offset) for offset in range(4)], log)
    delivering: Delivery[bytes] = Delivery(
        work,
        context_of(Publisher(log), in_flight=8),
        joined=lambda messages: [
            Message("news.mentions", b"0", b"+".join(each.value or b"" for each in messages), [])
        ],
    )
    await asyncio.wait_for(delivering.run(cast(Any, stream)), 5)
    assert sent(log) == [b"v0+v1+v2+v3"]
    assert told(log, "ack") == [0, 1, 2, 3]


async def test_what_cannot_be_read_is_set_aside_in_its_place(
    work: Work, log: Log, caplog: pytest.LogCaptureFixture
) -> None:
    work.poison = {1: SetAside("too slow", error="Timeout")}
    with caplog.at_level("WARNING"):
        await deliver(work, [event_of(n) for n in range(3)], log)
    assert sent(log) == [b"v0", b"v1", b"v2"]
    assert told(log, "ack") == [0, 1, 2]
    assert caplog.messages == ["ingest set aside news.articles/0/1: too slow"]


async def letters_of(work: Work, log: Log, event: Any) -> list[Message]:  # noqa: ANN401
    """Deliver one event and give what was published."""
    published: list[Message] = []

    class Collecting(Publisher):
        async def publish(self, messages: list[Message]) -> None:
            published.extend(messages)

    stream = Stream([event], log)
    delivery: Delivery[bytes] = Delivery(work, context_of(Collecting(log), in_flight=1))
    await asyncio.wait_for(delivery.run(cast(Any, stream)), 5)
    return published


async def test_a_poison_found_at_the_end_is_a_dead_letter_too(work: Work, log: Log) -> None:
    def finish(*_: object) -> Outcome:
        raise KeyError("title")

    work.finishing = finish
    [letter] = await letters_of(work, log, event_of(3, headers=[("tag", b"x"), ("tag", None)]))
    assert letter[:3] == ("news.dead-letters", b"3", b"v3")
    assert letter.headers[:2] == [("tag", b"x"), ("tag", None)]
    facts = dict(letter.headers)
    assert (facts["dl_stage"], facts["dl_error_type"]) == (b"ingest", b"KeyError")
    assert told(log, "ack") == [3]


SENT_BACK: Headers = [
    ("dl_first_place", b"news.articles/0/1"),
    ("dl_error_type", b"Timeout"),
    ("dl_attempt", b"2"),
]


async def test_a_dead_letter_that_is_read_is_healed(
    work: Work, log: Log, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO"):
        accepted, healing = await letters_of(work, log, event_of(3, headers=SENT_BACK))
    assert accepted.topic == "news.accepted"
    assert healing.topic == "news.healed"
    assert healing.key == letter_id("news.articles/0/1", b"3", b"v3").encode()
    assert caplog.messages == ["ingest healed news.articles/0/1: Timeout at attempt 2, read now"]


async def test_a_letter_of_which_nothing_is_new_is_healed_too(work: Work, log: Log) -> None:
    work.finishing = lambda *_: Outcome([])
    [healing] = await letters_of(work, log, event_of(3, headers=SENT_BACK))
    assert healing.topic == "news.healed"


async def test_a_letter_that_fails_again_is_not_healed(work: Work, log: Log) -> None:
    work.poison = {3: SetAside("too slow", error="Timeout")}
    [letter] = await letters_of(work, log, event_of(3, headers=SENT_BACK))
    assert letter.topic == "news.dead-letters"
    assert dict(letter.headers)["dl_attempt"] == b"3"


async def test_a_record_too_large_is_named_so(work: Work, log: Log) -> None:
    work.finishing = lambda *_: Outcome([Message("news.accepted", b"", b"x" * 101, [])])
    [letter] = await letters_of(work, log, event_of(3))
    assert dict(letter.headers)["dl_error_type"] == b"OversizedRecord"


async def test_a_state_that_moved_on_begins_again(work: Work, log: Log) -> None:
    work.finishing = lambda origin, result: (
        work.published(origin, result) if work.begun.count(origin.offset) == 3 else None
    )
    await deliver(work, [event_of(0), event_of(1)], log)
    assert sorted(work.begun) == [0, 0, 0, 1, 1, 1]
    assert told(log, "ack") == [0, 1]


async def test_what_belongs_to_another_worker_is_left_to_it(work: Work, log: Log) -> None:
    events = [event_of(0), event_of(1, generation=3), event_of(2)]
    await deliver(work, events, log)
    assert sent(log) == [b"v0", b"v2"]
    assert told(log, "ack") == [0, 2]
    # Not acknowledged, yet nobody has to wait for it.
    assert [event.message.acked for event in events] == [False, True, False]


@pytest.mark.parametrize(
    ("looks", "said"),
    [(0, []), (1, []), (2, ["sent", "confirmed"]), (3, ["sent", "confirmed", "kept", "ack"])],
    ids=["when it is done", "when it is decided", "when it is published", "not at all"],
)
async def test_a_worker_that_is_put_out_goes_no_further(
    looks: int, said: list[str], work: Work, log: Log
) -> None:
    work.finishing = lambda origin, result: work.published(origin, result)._replace(state=b"")
    events = [event_of(7)]
    stream = Stream(events, log)
    stream.app.consumer.put_out_after = looks
    stage = context_of(Publisher(log), in_flight=8)
    delivery: Delivery[bytes] = Delivery(work, stage, table=cast(Any, Table(log)))
    running = delivery.run(cast(Any, stream))
    if looks == 3:
        await asyncio.wait_for(running, 5)
    else:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(running, 0.2)
    assert [what for what, about in log if about] == said
    assert events[0].message.acked == (looks < 3)


async def test_a_pool_that_takes_no_work_ends_the_stream(
    work: Work, log: Log, caplog: pytest.LogCaptureFixture
) -> None:
    work.poison = {1: PoolBroken()}
    with pytest.raises(ExceptionGroup) as failure:
        await deliver(work, [event_of(n) for n in range(3)], log)
    assert {type(each) for each in failure.value.exceptions} == {PoolBroken}
    assert 1 not in told(log, "ack")
    assert 2 not in told(log, "ack")
    assert "ingest ends: news.articles/0/1: PoolBroken: the reading processes" in caplog.text


async def test_what_cannot_even_be_begun_is_set_aside(work: Work, log: Log) -> None:
    work.poison = {1: UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")}
    await deliver(work, [event_of(n) for n in range(3)], log)
    assert told(log, "ack") == [0, 1, 2]


async def test_a_broker_that_refuses_is_told_with_the_places(
    work: Work, log: Log, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(ExceptionGroup):
        await deliver(work, [event_of(n) for n in range(3)], log, refuses=b"v1")
    assert "ingest ends: news.articles/0/0-2: OSError: the broker refuses" in caplog.text
