from collections.abc import Callable, Iterable
from concurrent.futures import Future
from datetime import UTC, datetime
from typing import Any, cast

import orjson
import pytest
from spacy.language import Language

from agents.nlp import reader as reading
from agents.nlp.reader import Reader
from agents.offline import Failed, Offline
from streams.settings import Settings

NOW = datetime(2024, 5, 2, 10, tzinfo=UTC)


class Pool:
    """A pool whose one process is this one."""

    def schedule(
        self, work: Callable[[list[Any]], list[Any]], args: list[list[Any]], timeout: float
    ) -> "Future[list[Any]]":
        assert timeout > 0
        future: Future[list[Any]] = Future()
        future.set_result(work(args[0]))
        return future


@pytest.fixture
def offline(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> Offline:
    reader = Reader(nlp)
    monkeypatch.setattr(reading, "reader", lambda *_: reader)
    settings = Settings(processes=1, in_flight=4)
    return Offline(settings, cast(Any, Pool()), lambda: NOW)


async def collected(offline: Offline, records: Iterable[bytes]) -> list[Any]:
    return [result async for result in offline.enrich(records)]


def article(number: int, **given: object) -> bytes:
    text = f"Jane Carter arrived in Riga on Monday, for the {number}th time."
    return orjson.dumps({"id": f"wire:{number}", "text": text, "language": "en", **given})


async def test_results_come_in_order_with_failures_in_their_place(offline: Offline) -> None:
    records = [article(number) for number in range(9)]
    records[4] = b"{broken"
    results = await collected(offline, records)
    failed = results.pop(4)
    assert isinstance(failed, Failed)
    assert (failed.number, failed.cause.startswith("UnreadableArticle: not JSON")) == (5, True)
    ids = [result["article_id"] for result in results]
    assert ids == [f"wire:{number}" for number in range(9) if number != 4]


async def test_each_article_of_an_answer_is_a_result(offline: Offline) -> None:
    parts = [orjson.loads(article(number)) for number in range(3)]
    parts[1] = {"id": "wire:1"}
    answer = orjson.dumps({"status": "ok", "articles": parts})
    results = await collected(offline, [article(9), answer, article(10)])
    failed = results.pop(2)
    assert isinstance(failed, Failed)
    assert (failed.number, failed.cause.startswith("UnreadableArticle: no text")) == (2, True)
    ids = [result["article_id"] for result in results]
    assert ids == ["wire:9", "wire:0", "wire:2", "wire:10"]


async def test_nothing_in_is_nothing_out(offline: Offline) -> None:
    assert await collected(offline, []) == []


async def test_a_record_says_where_it_comes_from(offline: Offline) -> None:
    [record] = await collected(offline, [article(1, revision=3)])
    assert record["revision"] == 3
    assert record["provenance"] == {
        "topic": None,
        "partition": None,
        "offset": None,
        "pipeline": record["provenance"]["pipeline"],
        "received_at": "2024-05-02T10:00:00Z",
        "enriched_at": "2024-05-02T10:00:00Z",
    }
    assert {entity["name"] for entity in record["entities"]} >= {"Jane Carter"}


async def test_what_is_too_large_is_named(offline: Offline) -> None:
    offline.settings = offline.settings.model_copy(update={"max_article_bytes": 1024})
    [failed] = await collected(offline, [article(1, text="x" * 1025)])
    assert isinstance(failed, Failed)
    assert "1025 bytes" in failed.cause


async def test_the_memory_is_bounded(offline: Offline) -> None:
    taken: list[int] = []

    def records() -> Iterable[bytes]:
        for number in range(20):
            taken.append(number)
            yield article(number, status="canceled")

    results = offline.enrich(records())
    await anext(results)
    assert len(taken) == 4
    assert len([result async for result in results]) == 19
