from typing import Any

import pytest

from streams.cli.highlights import ENTITIES, EVENTS, leading_entities, leading_events, leading_quote


def quote(text: str, kind: str = "direct", speaker: str | None = "Ann Lee") -> dict[str, Any]:
    return {"text": text, "kind": kind, "speaker_name": speaker, "confidence": 0.9}


def event(name: str, salience: float, *, notable: bool = True) -> dict[str, Any]:
    return {"id": name, "salience": salience, "notable": notable}


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        ([quote("long words of nobody", speaker=None), quote("ours")], "ours"),
        ([quote("a long report of words", "indirect"), quote("in marks")], "in marks"),
        ([quote("short"), quote("somewhat longer")], "somewhat longer"),
        ([quote("of nobody", speaker=None)], "of nobody"),
    ],
)
def test_the_quote_that_is_shown(quotes: list[dict[str, Any]], expected: str) -> None:
    found = leading_quote({"quotes": quotes})
    assert found is not None
    assert found["text"] == expected


def test_the_most_salient_notable_events_are_shown_as_they_stand() -> None:
    events = [
        event("told again", 0.99, notable=False),
        event("sank", 0.7),
        event("left", 0.5),
        event("sued", 0.9),
        event("died", 0.8),
    ]
    found = leading_events({"events": events})
    assert [each["id"] for each in found] == ["sank", "sued", "died"][:EVENTS]


def test_where_nothing_is_found_nothing_is_shown() -> None:
    assert leading_quote({"quotes": []}) is None
    assert leading_events({"events": []}) == []


def test_the_entities_with_most_attention_are_shown() -> None:
    entities = [{"salience": number / 10} for number in range(9)]
    found = leading_entities({"entities": entities})
    assert [each["salience"] for each in found] == [0.8, 0.7, 0.6, 0.5][:ENTITIES]
