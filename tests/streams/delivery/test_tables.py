import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import faust
import pytest
from faust.tables.table import Table
from faust.types import TP

from streams.app import create_app
from streams.delivery.state_versions import stamped
from streams.delivery.tables import ConfirmedTable, revisions
from streams.kafka.embedded_broker import Quirks
from streams.settings import Settings

STORES = ("memory", "rocksdb")


class Change(asyncio.Future[None]):
    """A change under way to the broker."""

    def __init__(self, partition: int) -> None:
        super().__init__(loop=asyncio.get_running_loop())
        self.message = SimpleNamespace(partition=partition)


@pytest.fixture(params=STORES)
def table(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> ConfirmedTable:
    """Give a table whose changelog is confirmed when a test says so."""
    monkeypatch.setattr(Table, "send_changelog", lambda *given, **_: Change(given[1]))
    # Asks the broker for the number of partitions.
    monkeypatch.setattr(Table, "_verify_source_topic_partitions", lambda *_: None)
    settings = Settings(store=request.param, data_dir=tmp_path)
    return revisions(create_app(settings, Quirks(), {}), settings)


def event_of(key: bytes | None, partition: int) -> Any:  # noqa: ANN401 - stands for Faust's
    class Event(SimpleNamespace):
        """Something a weak reference can point to."""

    return Event(message=SimpleNamespace(topic="t", key=key, partition=partition))


async def test_every_state_is_found_in_its_own_partition(table: ConfirmedTable) -> None:
    events = [event_of(b"%d" % number, number % 3) for number in range(6)]
    for event in events:
        table.keep(event, b"state of " + event.message.key)
    for event in events:
        table.turn_to(event)
        assert table.get(event.message.key) == b"state of " + event.message.key


async def test_a_record_without_a_key_has_a_state_too(table: ConfirmedTable) -> None:
    event = event_of(None, 0)
    table.keep(event, b"state")
    assert table.get(b"") == b"state"


async def test_every_change_has_to_be_confirmed(table: ConfirmedTable) -> None:
    event = event_of(b"a", 0)
    table.keep(event, b"state")
    table.keep(event, b"next state")
    futures: list[Any] = list(table.unconfirmed)
    confirming = asyncio.create_task(table.confirmed())
    futures[0].set_result(None)
    await asyncio.sleep(0.01)
    assert not confirming.done()
    futures[1].set_result(None)
    await asyncio.wait_for(confirming, 1)
    assert table.unconfirmed == []


async def test_a_change_that_is_refused_is_raised(table: ConfirmedTable) -> None:
    event = event_of(b"a", 0)
    table.keep(event, b"state")
    refused: Any = table.unconfirmed[0]
    refused.set_exception(OSError("refused"))
    with pytest.raises(OSError, match="refused"):
        await table.confirmed()


def test_another_kind_of_table_is_refused(tmp_path: Path) -> None:
    app = faust.App("other", datadir=tmp_path, env={})
    with pytest.raises(TypeError, match="not ConfirmedTable"):
        revisions(app, Settings())


def change_of(key: bytes, value: bytes | None, offset: int) -> Any:  # noqa: ANN401 - Faust's
    tp = TP("changelog", 0)
    message = SimpleNamespace(key=key, value=value, partition=0, tp=tp, offset=offset)
    return SimpleNamespace(key=key, value=value, message=message)


def test_a_state_that_was_written_late_is_passed_over(table: ConfirmedTable) -> None:
    batches = [
        [(b"a", stamped(3, b"third")), (b"a", stamped(4, b"fourth")), (b"a", stamped(3, b"late"))],
        [(b"b", stamped(1, b"first")), (b"a", stamped(2, b"later still"))],
        [(b"b", stamped(1, b"the same, read anew"))],
    ]
    for number, batch in enumerate(batches):
        table.apply_changelog_batch([change_of(*each, number) for each in batch])
    assert table.data.get(b"a") == stamped(4, b"fourth")
    assert table.data.get(b"b") == stamped(1, b"the same, read anew")


def test_a_state_of_an_earlier_release_gives_way(table: ConfirmedTable) -> None:
    table.apply_changelog_batch([change_of(b"a", b"\x28old", 0)])
    assert table.data.get(b"a") == b"\x28old"
    table.apply_changelog_batch([change_of(b"a", stamped(1, b"new"), 1)])
    assert table.data.get(b"a") == stamped(1, b"new")
