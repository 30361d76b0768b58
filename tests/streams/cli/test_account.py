from types import SimpleNamespace
from typing import Any

import orjson

from streams.cli.account import Account, number_of, trace

LONG = "We will not go back to the old port, whatever they offer us"


def record_of(number: int | None, topic: str, value: object = None) -> Any:  # noqa: ANN401 - stands for aiokafka's
    headers = [] if number is None else [trace(number)]
    return SimpleNamespace(topic=topic, value=orjson.dumps(value), headers=headers)


def article(number: int, quotes: list[str], source: str, revision: int = 1, **given: object) -> Any:  # noqa: ANN401
    value = {
        "article_id": f"wire:{number}",
        "revision": revision,
        "source": source,
        "entities": [{"name": "Riga", "id": "nil:riga"}],
        "quotes": [{"text": text} for text in quotes],
        "events": [],
        **given,
    }
    return record_of(number, "news.enriched", value)


def account_of(*records: Any) -> Account:  # noqa: ANN401 - stands for aiokafka's
    account = Account()
    for record in records:
        account.add(record)
    return account


def test_a_number_comes_back() -> None:
    assert [number_of(dict([trace(number)])) for number in (0, 1, 70_000)] == [0, 1, 70_000]
    assert number_of({}) is None


def test_what_came_out_is_counted_once_an_article() -> None:
    account = account_of(
        article(0, [LONG], "A"),
        article(1, [LONG], "A", revision=2, article_id="wire:0"),
        record_of(1, "news.quotes", {"change": "found"}),
        record_of(1, "news.quotes", {"change": "retracted"}),
        record_of(1, "news.events", {"change": "changed"}),
        record_of(2, "news.dead-letters"),
        record_of(None, "news.quotes", {"change": "retracted"}),
    )
    assert account.done == 3
    assert account.counts() == {
        "article": 1,
        "later revision": 1,
        "dead letter": 1,
        "entity": 1,
        "quote": 1,
        "event": 0,
        "changed item": 1,
        "retracted item": 1,
    }
    assert account.named() == [("Riga (nil:riga)", 1)]


def test_results_are_in_the_order_of_sending() -> None:
    account = account_of(article(4, [], "D"), article(2, [], "B"), article(3, [], "C"))
    assert [state["source"] for state in account.states()] == ["B", "C", "D"]


def test_usable_are_the_articles_that_stand_at_the_end() -> None:
    account = account_of(
        article(1, [], "A", status="usable"),
        article(2, [], "A", status="usable"),
        article(3, [], "A", article_id="wire:1", status="canceled"),
    )
    assert account.usable() == {"wire:2"}
