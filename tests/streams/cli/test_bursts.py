"""What is told of bursts as their records come."""

from typing import Any

from streams.cli.bursts import Bursts


def record(*bursts: dict[str, Any], entity: str = "wd:Q43", name: str = "Turkey") -> dict[str, Any]:
    return {"entity_id": entity, "name": name, "bursts": list(bursts)}


def burst(stories: int, *, status: str = "open", name: str = "burst:1") -> dict[str, Any]:
    return {"id": name, "status": status, "stories": stories, "opened_at": "2024-05-02T10:00:00Z"}


def told(found: Bursts, key: str, value: dict[str, Any] | None) -> list[tuple[str, int]]:
    return [(what, each.burst["stories"]) for what, each in found.take(key, value)]


def test_a_burst_opens_grows_and_closes() -> None:
    found = Bursts()
    assert told(found, "a", record()) == []
    assert told(found, "a", record(burst(5))) == [("opens", 5)]
    assert told(found, "a", record(burst(5))) == []
    assert told(found, "a", record(burst(9))) == [("grows", 9)]
    assert told(found, "a", record(burst(9, status="closed"))) == [("closes", 9)]
    assert told(found, "a", record(burst(9, status="closed"))) == []
    assert list(found.told) == ["burst:1"]


def test_a_burst_over_midnight_is_told_once() -> None:
    found = Bursts()
    assert told(found, "monday", record(burst(5))) == [("opens", 5)]
    assert told(found, "tuesday", record(burst(5))) == []
    assert told(found, "monday", record(burst(7))) == [("grows", 7)]
    assert told(found, "tuesday", record(burst(7))) == []
    assert told(found, "monday", None) == []
    assert told(found, "tuesday", None) == [("is none", 7)]


def test_a_burst_that_was_none_is_told() -> None:
    found = Bursts()
    told(found, "a", record(burst(5), burst(3, name="burst:2")))
    assert told(found, "a", record(burst(3, name="burst:2"))) == [("is none", 5)]
    assert list(found.told) == ["burst:2"]


def test_one_entity_is_asked_for_by_id_or_by_name() -> None:
    other = record(burst(5), entity="wd:Q159", name="Russia")
    for asked in ("wd:Q43", "turkey"):
        found = Bursts(asked)
        assert told(found, "b", other) == []
        assert told(found, "a", record(burst(5))) == [("opens", 5)]
