from pathlib import Path
from types import SimpleNamespace
from typing import Any

import orjson
import pytest

from streams.cli.demo_run import FEWEST_WORDS, Account, ended, worker_process
from streams.settings import Settings

LONG = "We will not go back to the old port, whatever they offer us"


def record_of(topic: str, value: object) -> Any:  # noqa: ANN401 - stands for aiokafka's
    return SimpleNamespace(topic=topic, value=orjson.dumps(value))


def article(number: int, quotes: list[str], *, source: str, revision: int = 1) -> Any:  # noqa: ANN401
    value = {
        "article_id": f"wire:{number}",
        "revision": revision,
        "source": source,
        "entities": [{"name": "Riga", "id": "nil:riga"}],
        "quotes": [{"text": text} for text in quotes],
        "events": [],
    }
    return record_of("news.enriched", value)


def test_what_comes_out_is_counted() -> None:
    account = Account()
    records = [
        article(1, [LONG], source="A"),
        article(1, [LONG], source="A", revision=2),
        record_of("news.quotes", {"change": "found"}),
        record_of("news.quotes", {"change": "retracted"}),
        record_of("news.events", {"change": "changed"}),
        SimpleNamespace(topic="news.dead-letters", value=b"{broken"),
    ]
    values = [account.add(record) for record in records]
    assert values[-1] is None
    assert values[0] is not None
    assert values[0]["article_id"] == "wire:1"
    assert account.counts == {
        "articles": 1,
        "later revisions": 1,
        "entities": 2,
        "quotes": 2,
        "events": 0,
        "retracted": 1,
        "changed": 1,
        "dead letters": 1,
    }
    assert account.entities == {"Riga (nil:riga)": 2}


def test_a_statement_is_shared_when_two_papers_print_it() -> None:
    account = Account()
    retouched = LONG.replace(",", " –").upper()  # noqa: RUF001 - as printed
    account.add(article(1, [LONG, "to comment"], source="The Post"))
    account.add(article(2, [retouched, "to comment"], source="The Mail"))
    account.add(article(3, ["Nobody else heard what the minister said"], source="The Mail"))
    assert account.shared() == [(retouched, ["The Mail", "The Post"])]
    assert len(["to", "comment"]) < FEWEST_WORDS


def test_one_paper_that_prints_it_twice_shares_nothing() -> None:
    account = Account()
    for number in range(2):
        account.add(article(number, [LONG], source="The Post"))
    assert account.shared() == []


def test_a_worker_that_ended_is_told_with_its_last_words(tmp_path: Path) -> None:
    log = tmp_path / "worker.log"
    log.write_bytes(b"x" * 1000 + b"\xff the broker is gone")
    assert str(ended(log)).endswith("the broker is gone")
    assert len(str(ended(log))) < 900


def test_the_worker_ends_with_its_block(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_START_TIMEOUT", "30")
    with worker_process(settings, tmp_path / "worker.log") as process:
        assert process.poll() is None
    assert process.poll() is not None
