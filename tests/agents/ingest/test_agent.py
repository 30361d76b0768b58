from datetime import UTC, datetime
from typing import Any, cast

import orjson
import pytest

from agents.ingest.agent import Accepting
from agents.ingest.tasks import Accepted, Refused, Submission, Unpacked, accept_all
from streams.contract.messages import ConsumedRecord
from streams.dead_letters.letter import SetAside

NOW = datetime(2024, 5, 2, 10, tzinfo=UTC)
TRACE = ("traceparent", b"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")


class Batcher:
    """Processes that accept at once."""

    def __init__(self) -> None:
        self.given: list[Submission] = []

    async def result(self, item: Submission) -> Accepted | Unpacked | Refused:
        self.given.append(item)
        [result] = accept_all([item])
        return result


@pytest.fixture
def batcher() -> Batcher:
    return Batcher()


@pytest.fixture
def accepting(batcher: Batcher) -> Accepting:
    return Accepting(cast(Any, batcher), source="/dateline/ingest", largest=1000, clock=lambda: NOW)


def record(value: bytes, key: bytes | None = b"k") -> ConsumedRecord:
    return ConsumedRecord("staging.news.articles", 3, 41, key, value, [TRACE, ("x", b"1")], NOW)


def article(**fields: object) -> bytes:
    return orjson.dumps({"id": "wire:1", "text": "The ferry is back in Riga.", **fields})


async def test_an_article_goes_on_under_its_id_with_the_place_it_came_from(
    accepting: Accepting,
) -> None:
    origin = record(article())
    [message] = accepting.finish(origin, await accepting.begin(origin)).messages
    headers = dict(message.headers)
    assert (message.topic, message.key) == ("news.accepted", b"wire:1")
    assert headers["submission"] == b"staging.news.articles/3/41"
    assert headers["ce_subject"] == b"wire:1"
    assert headers["traceparent"] == TRACE[1]
    assert "x" not in headers
    assert orjson.loads(message.value or b"")["text"] == "The ferry is back in Riga."


async def test_the_same_record_has_the_same_event_id_and_another_another(
    accepting: Accepting,
) -> None:
    ids = set()
    for offset in (41, 41, 42):
        origin = record(article())._replace(offset=offset)
        [message] = accepting.finish(origin, await accepting.begin(origin)).messages
        ids.add(dict(message.headers)["ce_id"])
    assert len(ids) == 2


async def test_a_submission_carries_what_decides_about_it(
    accepting: Accepting, batcher: Batcher
) -> None:
    await accepting.begin(record(article()))
    [submission] = batcher.given
    assert (submission.key, submission.largest) == (b"k", 1000)
    assert submission.received_at == submission.now == NOW


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (b"no JSON", "UnreadableArticle"),
        (article(text=None), "UnreadableArticle"),
        (article(text="a" * 2000), "UnreadableArticle"),
    ],
)
async def test_what_is_refused_is_set_aside_with_its_cause(
    accepting: Accepting, value: bytes, error: str
) -> None:
    with pytest.raises(SetAside) as failure:
        await accepting.begin(record(value))
    assert failure.value.error == error


async def test_articles_that_come_together_go_back_each_as_a_record(accepting: Accepting) -> None:
    both = [orjson.loads(article(id=name)) for name in ("wire:1", "wire:2")]
    origin = record(orjson.dumps({"articles": both}))
    messages = accepting.finish(origin, await accepting.begin(origin)).messages
    assert {message.topic for message in messages} == {"news.articles"}
    assert [orjson.loads(message.value or b"")["id"] for message in messages] == [
        "wire:1",
        "wire:2",
    ]
    assert all(TRACE in message.headers for message in messages)
