from typing import Any

import pytest

from agents.enrich.thresholds import confident

NOTHING_LEFT_OUT = {"entities": 0.0, "quotes": 0.0, "events": 0.0}


@pytest.fixture
def found() -> dict[str, Any]:
    return {
        "unread": None,
        "timexes": [{"value": "2024"}],
        "entities": [{"id": "nil:a", "confidence": 0.9}, {"id": "nil:b", "confidence": 0.4}],
        "quotes": [
            {"id": "q1", "confidence": 0.8, "speaker_id": "nil:b", "speaker_name": "B"},
            {"id": "q2", "confidence": 0.3, "speaker_id": "nil:a", "speaker_name": "A"},
        ],
        "events": [
            {
                "id": "e1",
                "confidence": 0.7,
                "place": "nil:b",
                "source_id": "nil:a",
                "repeats": None,
                "participants": [{"entity_id": "nil:b"}, {"entity_id": "nil:a"}],
            }
        ],
    }


def test_by_default_everything_is_published(found: dict[str, Any]) -> None:
    assert confident(found, NOTHING_LEFT_OUT) is found


def test_each_kind_has_its_own_threshold(found: dict[str, Any]) -> None:
    kept = confident(found, NOTHING_LEFT_OUT | {"quotes": 0.8})
    assert [quote["id"] for quote in kept["quotes"]] == ["q1"]
    assert len(kept["entities"]) == 2
    assert kept["timexes"] == found["timexes"]


def test_nothing_refers_to_an_entity_that_is_left_out(found: dict[str, Any]) -> None:
    kept = confident(found, NOTHING_LEFT_OUT | {"entities": 0.5})
    assert [entity["id"] for entity in kept["entities"]] == ["nil:a"]
    assert (kept["quotes"][0]["speaker_id"], kept["quotes"][0]["speaker_name"]) == (None, None)
    assert kept["quotes"][1]["speaker_id"] == "nil:a"
    [event] = kept["events"]
    assert (event["place"], event["source_id"]) == (None, "nil:a")
    assert event["participants"] == [{"entity_id": "nil:a"}]


def test_nothing_repeats_an_event_that_is_left_out(found: dict[str, Any]) -> None:
    [kept] = found["events"]
    again = [
        {**kept, "id": "e2", "confidence": 0.9, "repeats": "e1"},
        {**kept, "id": "e3", "confidence": 0.9, "repeats": "e2"},
    ]
    less = confident(found | {"events": [kept, *again]}, NOTHING_LEFT_OUT | {"events": 0.8})
    assert [(event["id"], event["repeats"]) for event in less["events"]] == [
        ("e2", None),
        ("e3", "e2"),
    ]
