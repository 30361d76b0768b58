"""What the last release promised is still kept: ``released/`` is its docs/schemas."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

from streams.contract.documents import documents
from tests.contracts.compatibility import Schema, breaks

RELEASED = sorted((Path(__file__).parent / "released").glob("*.json"))


def released(name: str) -> Schema:
    found = next(file for file in RELEASED if file.name == name)
    schema: Schema = orjson.loads(found.read_bytes())
    return schema


@pytest.mark.parametrize("file", RELEASED, ids=lambda file: file.name)
def test_readers_of_the_last_release_read_this_one(file: Path) -> None:
    new = documents()[f"schemas/{file.name}"]
    assert breaks(orjson.loads(file.read_bytes()), orjson.loads(new)) == []


def test_every_kind_of_record_is_kept() -> None:
    names = ["article", "enriched", "entity", "event", "quote"]
    assert [file.name for file in RELEASED] == [f"{name}.1.json" for name in names]


def removed(schema: Any) -> None:  # noqa: ANN401 - any JSON
    del schema["properties"]["text"]


def removed_below(schema: Any) -> None:  # noqa: ANN401 - any JSON
    del schema["$defs"]["Quote"]["properties"]["cue"]


def retyped(schema: Any) -> None:  # noqa: ANN401 - any JSON
    schema["$defs"]["Span"]["properties"]["start"]["type"] = "string"


def renamed(schema: Any) -> None:  # noqa: ANN401 - any JSON
    schema["properties"]["schema"]["const"] = "dateline/enriched/2"


def optional(schema: Any) -> None:  # noqa: ANN401 - any JSON
    schema["required"].remove("quotes")


def nullable(schema: Any) -> None:  # noqa: ANN401 - any JSON
    schema["properties"]["text"] = {"anyOf": [{"type": "string"}, {"type": "null"}]}


def widened(schema: Any) -> None:  # noqa: ANN401 - any JSON
    schema["properties"]["title"]["anyOf"].append({"type": "integer"})


BREAKS: list[tuple[Callable[[Any], None], str]] = [
    (removed, "text was removed"),
    (removed_below, "quotes[].cue was removed"),
    (retyped, "quotes[].spans[].start was retyped"),
    (renamed, "schema was retyped"),
    (optional, "quotes became optional"),
    (nullable, "text was retyped"),
    (widened, "title was retyped"),
]


@pytest.mark.parametrize(("change", "said"), BREAKS)
def test_a_break_is_found(change: Callable[[Any], None], said: str) -> None:
    schema = released("enriched.1.json")
    changed = copy.deepcopy(schema)
    change(changed)
    assert breaks(schema, changed) == [said]


def added(schema: Any) -> None:  # noqa: ANN401 - any JSON
    schema["properties"]["place"] = {"type": "string"}
    schema["required"].append("place")


def one_more_value(schema: Any) -> None:  # noqa: ANN401 - any JSON
    schema["$defs"]["Quote"]["properties"]["kind"]["enum"].append("paraphrase")


def never_null(schema: Any) -> None:  # noqa: ANN401 - any JSON
    schema["properties"]["title"] = {"type": "string"}


def described(schema: Any) -> None:  # noqa: ANN401 - any JSON
    schema["properties"]["text"]["description"] = "In other words."


@pytest.mark.parametrize("change", [added, one_more_value, never_null, described])
def test_an_addition_is_none(change: Callable[[Any], None]) -> None:
    schema = released("enriched.1.json")
    changed = copy.deepcopy(schema)
    change(changed)
    assert changed != schema
    assert breaks(schema, changed) == []
