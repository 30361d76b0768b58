from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import pytest

from streams import worker
from streams.kafka.connection_errors import BrokerUnreachable
from streams.preconditions import Unmet
from streams.settings import Settings


def test_a_missing_model_is_named_before_anything_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    async def provision(_: Settings) -> None:
        pytest.fail("the broker was asked")

    monkeypatch.setattr(worker, "provision", provision)
    with pytest.raises(Unmet, match=r"no_such_model of DATELINE_MODEL is not installed"):
        worker.run(Settings(model="no_such_model"))


class Pool:
    """A pool that was opened and closed, or not."""

    def __init__(self) -> None:
        self.told: list[str] = []

    @contextmanager
    def of(self, count: int, _: object) -> Iterator["Pool"]:
        self.told.append(f"open {count}")
        try:
            yield self
        finally:
            self.told.append("close")


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch) -> Pool:
    async def provision(_: Settings) -> SimpleNamespace:
        return SimpleNamespace(id="cluster", limits={})

    async def noted(_: Settings) -> None:
        made.told.append("group checked")

    made = Pool()
    monkeypatch.setattr(worker, "provision", provision)
    monkeypatch.setattr(worker, "check_group", noted)
    monkeypatch.setattr(worker, "pool_of", made.of)
    monkeypatch.setattr("logging.config.dictConfig", lambda _: None)
    return made


def faust_that(ends: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    class Worker:
        def __init__(self, *_: Any, **__: Any) -> None:  # noqa: ANN401 - Faust's
            """Start nothing."""

        def execute_from_commandline(self) -> None:
            raise ends

    monkeypatch.setattr(worker, "BoundedWorker", Worker)


@pytest.mark.parametrize("ends", [RuntimeError("crashed"), SystemExit(0)], ids=type)
def test_the_processes_end_with_the_worker(
    ends: BaseException, pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    faust_that(ends, monkeypatch)
    with pytest.raises(type(ends)):
        worker.run(Settings(processes=2))
    assert pool.told == ["group checked", "open 2", "close"]


def test_without_a_broker_no_process_is_started(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def provision(_: Settings) -> None:
        raise BrokerUnreachable("nobody")

    monkeypatch.setattr(worker, "provision", provision)
    with pytest.raises(BrokerUnreachable):
        worker.run(Settings())
    assert pool.told == []
