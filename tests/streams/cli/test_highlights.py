from typing import Any

import pytest

from streams.cli.highlights import ENTITIES, leading_entities, leading_event, leading_quote


def quote(text: str, kind: str = "direct", speaker: str | None = "Ann Lee") -> dict[str, Any]:
    return {"text": text, "kind": kind, "speaker_name": speaker, "confidence": 0.9}


def event(name: str, basis: str | None, participants: int = 1, kind: str = "OCCURRENCE") -> Any:  # noqa: ANN401
    time = None if basis is None else {"basis": basis}
    return {"id": name, "class": kind, "time": time, "participants": [{}] * participants}


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


def test_the_event_that_is_shown_has_a_time_in_its_words() -> None:
    events = [
        event("undated", None, 5),
        event("inherited", "inherited", 5),
        event("speech", "expression", 5, "REPORTING"),
        event("alone", "expression", 0),
        event("told", "expression", 2),
    ]
    found = leading_event({"events": events})
    assert found is not None
    assert found["id"] == "told"


def test_where_nothing_is_found_nothing_is_shown() -> None:
    assert leading_quote({"quotes": []}) is None
    assert leading_event({"events": []}) is None


def test_the_entities_with_most_attention_are_shown() -> None:
    entities = [{"salience": number / 10} for number in range(9)]
    found = leading_entities({"entities": entities})
    assert [each["salience"] for each in found] == [0.8, 0.7, 0.6, 0.5][:ENTITIES]
