from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_type_hints

import orjson
import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from typing_extensions import get_original_bases, is_typeddict

from streams.cli.commands.contracts import command
from streams.contract import records
from streams.contract.documents import (
    asyncapi,
    documents,
    file_name,
    schema_of,
    stale_documents,
    write,
)
from streams.contract.stages import STAGES
from streams.contract.topics import TOPICS

WITH_SCHEMA = [topic for topic in TOPICS if topic.schema]
SAID_BY_THEIR_VALUES = {"schema", "class"}


def test_the_documents_in_the_checkout_are_not_stale(root: Path) -> None:
    assert list(stale_documents(root / "docs")) == []


def test_a_changed_and_a_missing_document_are_stale(tmp_path: Path) -> None:
    names = list(documents())
    assert write(tmp_path) == names
    assert write(tmp_path) == []
    (tmp_path / names[0]).write_bytes(b"{}\n")
    (tmp_path / names[1]).unlink()
    assert list(stale_documents(tmp_path)) == names[:2]


def test_the_check_changes_nothing_and_says_the_remedy(tmp_path: Path) -> None:
    write(tmp_path)
    file = tmp_path / "schemas" / "quote.1.json"
    file.write_bytes(b"{}\n")
    result = CliRunner().invoke(command, [str(tmp_path), "--check"])
    assert result.exit_code == 1
    assert result.output == f"{file} is stale: run `make contracts`\n"
    assert file.read_bytes() == b"{}\n"
    assert CliRunner().invoke(command, [str(tmp_path)]).exit_code == 0
    assert CliRunner().invoke(command, [str(tmp_path), "--check"]).output == ""


def test_there_is_one_file_for_each_kind_of_record() -> None:
    schemas = [path for path in documents() if path.startswith("schemas/")]
    names = [topic.schema.split("/")[1] for topic in WITH_SCHEMA if topic.schema]
    assert schemas == [f"schemas/{name}.1.json" for name in dict.fromkeys(names)]
    assert {"article", "enriched", "entity", "quote", "event", "digest", "healed"} <= set(names)


@pytest.mark.parametrize("topic", WITH_SCHEMA, ids=file_name)
def test_a_schema_is_one(topic: Any) -> None:  # noqa: ANN401 - any topic
    schema = schema_of(topic)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:{topic.schema.replace('/', ':')}"


def classes() -> Iterator[tuple[str, Any]]:
    for name, value in vars(records).items():
        if is_typeddict(value):
            yield name, value


def undescribed(topic: Any) -> list[str]:  # noqa: ANN401 - any topic
    """Name the fields without a description, of every object in a topic's schema."""
    schema = schema_of(topic)
    return [
        f"{place['title']}.{field}"
        for place in (schema, *schema.get("$defs", {}).values())
        for field, content in place.get("properties", {}).items()
        if "description" not in content and field not in SAID_BY_THEIR_VALUES
    ]


@pytest.mark.parametrize("topic", WITH_SCHEMA, ids=file_name)
def test_every_field_of_a_class_is_described(topic: Any) -> None:  # noqa: ANN401 - any topic
    inherited = {
        f"{name}.{field}"
        for name, value in classes()
        for base in filter(is_typeddict, get_original_bases(value))
        for field in get_type_hints(base)
    }
    assert [name for name in undescribed(topic) if name not in inherited] == []


@pytest.mark.parametrize("topic", WITH_SCHEMA, ids=file_name)
def test_every_field_is_described(topic: Any) -> None:  # noqa: ANN401 - any topic
    assert undescribed(topic) == []


def test_every_class_of_record_says_what_it_is() -> None:
    found = dict(classes())
    assert len(found) > 15
    assert [name for name, value in found.items() if not value.__doc__] == []


def test_asyncapi_has_every_topic_and_finds_every_schema() -> None:
    document = asyncapi()
    assert list(document["channels"]) == [topic.name for topic in TOPICS]
    files = {path for path in documents() if path.startswith("schemas/")}
    payloads = [
        message["payload"]
        for channel in document["channels"].values()
        for message in channel["messages"].values()
    ]
    assert {each["$ref"] for each in payloads if each} == files
    for operation in document["operations"].values():
        assert operation["channel"]["$ref"].removeprefix("#/channels/") in document["channels"]


def test_every_stage_receives_its_topic_and_sends_its_own() -> None:
    actions = {name: each["action"] for name, each in asyncapi()["operations"].items()}
    received = [name for name, action in actions.items() if action == "receive"]
    assert received == [f"{stage.name}-receive-{stage.reads.name}" for stage in STAGES]
    assert actions["enrich-send-news.quotes"] == "send"
    assert {f"{stage.name}-send-news.dead-letters" for stage in STAGES} <= set(actions)


def test_the_documents_do_not_depend_on_this_machines_settings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = documents()
    monkeypatch.setenv("DATELINE_PARTITIONS", "12")
    monkeypatch.setenv("DATELINE_BROKER", "kafka.internal:9093")
    assert documents() == before
    assert orjson.loads(before["asyncapi.json"])["servers"]["local"]["host"] == "127.0.0.1:9092"


def test_a_value_that_comes_later_passes() -> None:
    event = next(schema_of(topic) for topic in TOPICS if topic.name == "news.events")
    modality = Draft202012Validator(event["properties"]["modality"])
    assert modality.is_valid("rumoured")
    assert not modality.is_valid(1)
    assert "happened" in event["properties"]["modality"]["anyOf"][0]["enum"]
    assert "enum" not in str([each for each in event["properties"].values() if "enum" in each])
