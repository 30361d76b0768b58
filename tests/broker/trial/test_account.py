"""The account sees what is lost, repeated and wrong."""

from collections.abc import Callable
from typing import Any, cast

import orjson
import pytest

from streams.contract.records import Enriched
from tests.broker.published import Record
from tests.broker.trial.account import Account, Expected, account

QUOTE = {"id": "q:1", "text": "It is shut."}
CALM = {
    "article_id": "a",
    "revision": 1,
    "entities": [],
    "quotes": [QUOTE],
    "events": [],
    "provenance": {"pipeline": "p", "enriched_at": "calm"},
}
EXPECTED = Expected({"a": cast("Enriched", CALM)}, frozenset({"bad"}))
Change = Callable[[list[Record]], list[Record]]


def record(topic: str, key: str, value: dict[str, Any], **headers: str) -> Record:
    pairs = [(name, text.encode()) for name, text in headers.items()]
    return Record(topic, key.encode(), orjson.dumps(value), [*pairs])


def found() -> list[Record]:
    """Give what comes out when all goes well."""
    state = {**CALM, "provenance": {"pipeline": "p", "enriched_at": "then"}}
    letter = {"dl_topic": "t", "dl_partition": "0", "dl_offset": "9", "dl_error_type": "Timeout"}
    return [
        record("news.accepted", "a", {}, ce_id="accepted"),
        record("news.enriched", "a", state, ce_id="state"),
        record("news.quotes", "a", {**QUOTE, "revision": 1, "change": "found"}, ce_id="quote"),
        record("news.dead-letters", "bad", {}, **letter),
    ]


def said(each: Record, **fields: Any) -> Record:  # noqa: ANN401 - any JSON
    return each._replace(value=orjson.dumps({**each.said, **fields}))


def test_a_calm_run_passes() -> None:
    assert account(found(), EXPECTED) == Account([], 0, [])


def test_a_repeat_is_counted_and_passes() -> None:
    assert account(found() + found()[1:], EXPECTED) == Account([], 3, [])


def test_what_comes_late_counts_no_more() -> None:
    [*_, state, quote, letter] = found()
    later = [
        said(state, revision=2, quotes=[])._replace(headers=[("ce_id", b"second state")]),
        said(quote, revision=2, change="retracted")._replace(headers=[("ce_id", b"gone")]),
    ]
    second = Expected(
        {"a": cast("Enriched", {**CALM, "revision": 2, "quotes": []})}, EXPECTED.letters
    )
    assert account([state, quote, letter, *later, state, quote], second) == Account([], 2, [])


@pytest.mark.parametrize(("number", "name"), [(1, "a"), (3, "bad")])
def test_what_has_no_final_state_is_lost(number: int, name: str) -> None:
    records = found()
    del records[number]
    assert account(records, EXPECTED).lost == [name]


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (lambda it: it[:2] + it[3:], ["a: its quotes do not add up"]),
        (lambda it: [*it[:2], said(it[2], text="It is open."), it[3]], ["a: its quotes"]),
        (lambda it: [it[0], said(it[1], revision=2), *it[2:]], ["a: revision"]),
        (lambda it: [it[0], said(it[1], quotes=[]), *it[2:]], ["a: quotes"]),
        (lambda it: [*it, said(it[2], text="It is open.")], ["a: ('news.quotes', 'quote') says"]),
        (
            lambda it: [*it, it[1]._replace(key=b"b")],
            ["b: ('news.enriched', 'state') says", "b: set"],
        ),
        (lambda it: [*it, it[1]._replace(key=b"bad")], ["bad: ('news", "bad: set aside or"]),
        (lambda it: [*it, it[3]._replace(key=b"a")], ["a: ('news.dead", "a: set aside or never"]),
    ],
    ids=[
        "an item is missing",
        "an item says something else",
        "another revision",
        "a state lacks an item",
        "a repeat says something else",
        "an article nobody sent",
        "a bad article is read",
        "a good article is set aside",
    ],
)
def test_what_is_not_as_in_a_calm_run_is_wrong(change: Change, wrong: list[str]) -> None:
    told = account(change(found()), EXPECTED).wrong
    for start in wrong:
        assert any(each.startswith(start) for each in told), told
