import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from streams.contract.topics import DEAD_LETTERS
from streams.monitoring import dead_letter_gauge
from streams.monitoring.dead_letter_gauge import follow
from streams.monitoring.metrics import Metrics
from streams.settings import Settings

NOW = datetime(2024, 5, 2, tzinfo=UTC)
MILLISECONDS = NOW.timestamp() * 1000


def letter(name: str, age: float = 0) -> Any:  # noqa: ANN401 - stands for aiokafka's
    headers = [("dl_id", name.encode()), ("dl_stage", b"ingest"), ("dl_attempt", b"1")]
    came = MILLISECONDS - age
    return SimpleNamespace(
        topic="news.dead-letters", key=None, value=b"", headers=headers, timestamp=came
    )


def healing(name: str) -> Any:  # noqa: ANN401 - stands for aiokafka's
    return SimpleNamespace(topic="news.healed", key=name.encode(), value=b"", headers=())


class Client:
    """A consumer that gives records in batches."""

    def __init__(self, batches: list[list[Any]], failure: Exception | None = None) -> None:
        self.batches = batches
        self.failure = failure

    async def getmany(self, **_: object) -> dict[str, list[Any]]:
        if self.failure:
            raise self.failure
        return {"place": self.batches.pop(0)} if self.batches else {}


async def gauged(
    client: Client, monkeypatch: pytest.MonkeyPatch, is_ours: Callable[[], bool]
) -> list[float]:
    """Follow for a moment and give what the gauge showed."""
    metrics = Metrics()
    shown: list[float] = []
    monkeypatch.setattr(metrics.open_letters, "set", shown.append)

    @asynccontextmanager
    async def consumer(*_: object, **__: object) -> AsyncIterator[Client]:
        yield client

    monkeypatch.setattr(dead_letter_gauge, "consumer", consumer)
    following = follow(Settings(), metrics, lambda: NOW, is_ours=is_ours, pause=0.001)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(following, 0.05)
    return shown


async def test_open_letters_are_counted_and_healed_ones_are_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    batches = [[letter("a"), letter("b")], [healing("a")], [letter("c")]]
    shown = await gauged(Client(batches), monkeypatch, lambda: True)
    assert shown[:3] == [2, 1, 2]
    assert set(shown[3:]) == {2}


async def test_a_letter_that_retention_has_taken_is_open_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    gone = DEAD_LETTERS.retention.total_seconds() * 1000 + 1
    shown = await gauged(Client([[letter("a", gone), letter("b")]]), monkeypatch, lambda: True)
    assert set(shown) == {1}


async def test_whose_it_is_not_tells_none(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = await gauged(Client([[letter("a")]]), monkeypatch, lambda: False)
    assert set(shown) == {0}


async def test_a_broker_that_is_away_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = await gauged(Client([], OSError("away")), monkeypatch, lambda: True)
    assert len(shown) > 1
    assert set(shown) == {0}
