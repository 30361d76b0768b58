from typing import Any

import orjson

from agents.enrich.annotations import Annotations

FOUND: dict[str, Any] = {
    "unread": None,
    "entities": [{"id": "nil:a", "name": "Å"}, {"id": "nil:b"}],
    "timexes": [{"start": 0, "end": 4}],
    "events": [],
}


def test_what_was_found_goes_unchanged_into_another_object() -> None:
    written = orjson.dumps({"article_id": "a", **Annotations.of(FOUND).fields()})
    assert orjson.loads(written) == {"article_id": "a", **FOUND, "quotes": []}


def test_every_item_is_there_alone() -> None:
    found = Annotations.of(FOUND)
    assert [key for key, _ in found.items["entities"]] == ["nil:a", "nil:b"]
    assert [orjson.loads(data) for _, data in found.items["entities"]] == FOUND["entities"]


def test_items_are_read_again() -> None:
    assert Annotations.of(FOUND).parsed() == {
        "entities": FOUND["entities"],
        "quotes": [],
        "events": [],
    }


EVENTS = [{"id": "e1", "notable": True}, {"id": "e2", "notable": False}]


def test_only_the_notable_are_published_alone() -> None:
    found = Annotations.of(FOUND | {"events": EVENTS})
    assert found.published(()).parsed()["events"] == EVENTS[:1]
    assert found.published({"events"}).parsed()["events"] == EVENTS
    assert orjson.loads(orjson.dumps(found.fields()))["events"] == EVENTS


QUOTES = [
    {"id": "q1", "act": "speech"},
    {"id": "q2", "act": "writing"},
    {"id": "q3", "act": "thought"},
    {"id": "q4", "act": "mention"},
]


def test_only_what_is_said_or_written_is_published_alone() -> None:
    found = Annotations.of(FOUND | {"quotes": QUOTES})
    assert found.published({"events"}).parsed()["quotes"] == QUOTES[:2]
    assert found.published({"quotes"}).parsed()["quotes"] == QUOTES
    assert orjson.loads(orjson.dumps(found.fields()))["quotes"] == QUOTES


def test_other_items_have_no_mark() -> None:
    assert Annotations.of(FOUND).published(()).parsed()["entities"] == FOUND["entities"]
