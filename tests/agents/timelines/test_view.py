"""Timelines as their readers are told, whatever the order in which articles come."""

from typing import Any, cast

import orjson
import pytest

from agents.timelines.slices import contribution_of, slices_of
from agents.timelines.view import TimelinesView
from streams.contract.records import Digest
from tests.support.contributions import Records, disturbed, told
from tests.support.made_digests import made_digests

RIGA, NOVAK = "geo:456172", "nil:ada novak"


def states(digests: list[Digest]) -> list[Any]:
    return [contribution_of(each) for digest in digests for each in slices_of(digest, 1)]


def digest(name: str, day: str, **given: Any) -> Digest:  # noqa: ANN401 - any fields
    """Give an article that tells of one event on a day, as published at noon of another."""
    parts = given.pop("participants", (RIGA, NOVAK))
    event = {
        "class": "OCCURRENCE",
        "start": 0,
        "end": 6,
        "event_id": f"event:{name}",
        "lemma": "open",
        "summary": "Novak opened the new harbour of Riga",
        "time": {
            "value": day,
            "earliest": day,
            "latest": day,
            "granularity": "day",
            "basis": given.pop("basis", "expression"),
            "timex": 3,
        },
        "participants": [{"entity_id": each, "role": "agent"} for each in parts],
        "place": None,
        "modality": "happened",
        "source_id": None,
        "confidence": 0.9,
        **given.pop("event", {}),
    }
    fields = {"published_at": "2024-05-06T12:00:00Z", "first_seen": "2024-05-06T12:00:00Z", **given}
    return cast(Digest, {**made_digests(1, 1)[0], "article_id": name, "events": [event], **fields})


def events(records: Records, key: str = f"{RIGA}|2024-05") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = orjson.loads(records[key])["events"]
    return found


@pytest.mark.parametrize("seed", range(3))
def test_the_same_is_told_in_whatever_order_articles_come(seed: int) -> None:
    given = states(made_digests(150, seed))
    calm = told(TimelinesView(), given, group=1000)
    found = [each for record in calm.values() for each in orjson.loads(record)["events"]]
    assert any(each["articles"] > 1 for each in found)
    assert {"happened", "denied", "planned", "overdue"} <= {each["status"] for each in found}
    for size in (1, 7, 64):
        assert told(TimelinesView(), disturbed(given, seed + size), group=size) == calm


def test_articles_that_tell_of_one_event_are_its_accounts() -> None:
    given = [digest("a", "2024-05-04"), digest("b", "2024-05-04", source="The Mail")]
    records = told(TimelinesView(), states(given))
    assert sorted(records) == [f"{RIGA}|2024-05", f"{NOVAK}|2024-05"]
    [event] = events(records)
    assert (event["id"], event["articles"], event["disagreements"]) == ("event:a", 2, [])
    assert [each["article_id"] for each in event["accounts"]] == ["a", "b"]
    assert event["participants"] == [RIGA, NOVAK]


def test_papers_that_disagree_stand_side_by_side() -> None:
    days = ["2024-05-04", "2024-05-03", "2024-05-04"]
    given = [digest(f"a{number}", day) for number, day in enumerate(days)]
    [event] = events(told(TimelinesView(), states(given)))
    assert event["time"]["value"] == "2024-05-04"
    assert event["disagreements"] == ["time"]
    assert [each["time"]["value"] for each in event["accounts"]] == days


def test_two_events_of_one_kind_are_two() -> None:
    other = {"summary": "A school welcomed its pupils"}
    given = [
        digest("a", "2024-05-04"),
        digest("b", "2024-05-20", basis="publication"),
        digest("c", "2024-05-04", participants=(RIGA, "wd:Q1"), event=other),
    ]
    assert len(events(told(TimelinesView(), states(given)))) == 3


def test_what_was_planned_happens_and_is_denied() -> None:
    plan = digest("a", "2024-05-10", event={"modality": "planned"})
    later = {"published_at": "2024-05-11T12:00:00Z", "first_seen": "2024-05-11T12:00:00Z"}
    happened = digest("b", "2024-05-10", **later)
    denied = digest("b", "2024-05-10", event={"modality": "denied"}, **later)
    assert status([plan]) == ("planned", [])
    assert status([plan, happened]) == ("happened", [])
    assert status([plan, denied]) == ("denied", ["modality"])


def test_what_was_planned_is_overdue_when_its_day_is_long_over() -> None:
    plan = digest("a", "2024-05-10", event={"modality": "planned"})
    for day, expected in (("11", "planned"), ("12", "overdue")):
        seen = f"2024-05-{day}T09:00:00Z"
        clock = digest("b", "2024-05-01", first_seen=seen, participants=("wd:Q1",))
        assert status([plan, clock]) == (expected, [])
        assert status([clock, plan]) == (expected, [])


def status(given: list[Digest]) -> tuple[str, list[str]]:
    [event] = events(told(TimelinesView(), states(given), group=1))
    return event["status"], event["disagreements"]


def test_a_correction_takes_effect_and_a_withdrawal_too() -> None:
    first = digest("a", "2024-05-04", sequence=1)
    moved = digest("a", "2024-06-04", sequence=2)
    gone = Digest({**first, "sequence": 3, "status": "canceled", "events": []})
    assert sorted(told(TimelinesView(), states([first, moved]), group=1)) == [
        f"{RIGA}|2024-06",
        f"{NOVAK}|2024-06",
    ]
    assert told(TimelinesView(), states([first, moved, gone]), group=1) == {}
    assert told(TimelinesView(), states([gone, moved, first]), group=1) == {}


@pytest.mark.parametrize("day", ["10000-01-01", "9999-12-31", "-0044-03-15", "2024-13-45"])
def test_a_day_that_no_calendar_has_is_no_day(day: str) -> None:
    assert told(TimelinesView(), states([digest("a", day)])) == {}


def test_an_event_in_every_article_has_some_accounts_and_their_number() -> None:
    [event] = events(
        told(TimelinesView(), states([digest(f"a{n}", "2024-05-04") for n in range(50)]))
    )
    assert (event["articles"], len(event["accounts"])) == (50, 8)
