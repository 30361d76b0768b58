from datetime import UTC, datetime
from typing import Any, cast

import orjson
import pytest
from pydantic import TypeAdapter

from streams.contract.records import Article, Enriched
from streams.kafka.rereading import Choice, again
from streams.settings import Settings

MAY = datetime(2024, 5, 1, tzinfo=UTC)


def state(**fields: Any) -> Enriched:  # noqa: ANN401 - any field
    whole = {
        "article_id": "wire:1",
        "revision": 4,
        "status": "usable",
        "url": None,
        "title": "A title",
        "text": "Ada left.",
        "noise": [],
        "published_at": "2024-05-02T08:00:00Z",
        "source": "The Post",
        "language": "en",
        "authors": ["Ada"],
        "metadata": {"a": 1},
        "provenance": {
            "topic": "news.articles",
            "partition": 2,
            "offset": 41,
            "received_at": "2024-05-02T09:00:00Z",
        },
    }
    return cast(Enriched, whole | fields)


def test_it_is_what_ingest_would_write_from_the_same_place() -> None:
    message = again(state())
    assert (message.topic, message.key) == ("news.accepted", b"wire:1")
    assert message.headers == [("submission", b"news.articles/2/41"), ("ce_replay", b"1")]
    article = TypeAdapter(Article).validate_json(message.value or b"")
    assert (article["text"], article["received_at"]) == ("Ada left.", "2024-05-02T09:00:00Z")
    assert article["revision"] is None


def test_one_that_came_from_no_topic_has_no_place() -> None:
    nowhere = {"topic": None, "partition": None, "offset": None, "received_at": "2024-05-02T09:00Z"}
    assert again(state(provenance=nowhere)).headers[0] == ("submission", b"//")
    assert orjson.loads(again(state()).value or b"")["metadata"] == {"a": 1}


@pytest.mark.parametrize(
    ("choice", "fields", "taken"),
    [
        (Choice(None, None, None), {}, True),
        (Choice(None, None, None), {"status": "canceled"}, False),
        (Choice("The Post", MAY, "en"), {}, True),
        (Choice("The Mail", None, None), {}, False),
        (Choice(None, None, "de"), {}, False),
        (Choice(None, MAY, None), {"published_at": "2024-04-30T23:59:59Z"}, False),
        (Choice(None, MAY, None), {"published_at": None}, False),
        (Choice(None, None, None), {"published_at": None}, True),
    ],
)
def test_only_what_is_meant_is_taken(
    choice: Choice, fields: dict[str, Any], *, taken: bool
) -> None:
    assert choice.takes(state(**fields)) is taken


def test_each_choice_has_a_place_of_its_own_to_go_on_from() -> None:
    choices = [Choice(None, None, None), Choice("a", None, None), Choice(None, None, "a")]
    groups = {choice.group(Settings(topic_prefix="desk.")) for choice in choices}
    assert len(groups) == 3
    assert all(group.startswith("desk.dateline-reread-") for group in groups)
