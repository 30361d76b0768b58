"""The contract as documents: JSON Schema for each record, AsyncAPI for the topics."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import orjson
from pydantic import TypeAdapter
from typing_extensions import get_original_bases, is_typeddict

from streams.contract import records
from streams.contract.cloudevents import LETTER_FACTS, urn_of
from streams.contract.stages import STAGES
from streams.contract.topics import DEAD_LETTERS, HEALED, TOPICS, Topic, configuration
from streams.settings import Settings

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ABOUT = """Entities, quotes and timeline events from the news, as a stream.

Offsets (start, end) count Unicode code points, not UTF-16 units: in JavaScript \
[...text].slice(start, end).join(""). A value that an enumeration does not have is to be read as \
"other". Records are compressed with gzip, which every Kafka client reads without more, unless \
DATELINE_COMPRESSION says otherwise."""
HEADERS = {
    "ce_specversion": "CloudEvents version, 1.0",
    "ce_id": "The same on every delivery of the same record",
    "ce_type": "Such as dateline.quote.retracted",
    "ce_source": "The stage, such as /dateline/enrich, or /desk.dateline/enrich under a prefix",
    "ce_subject": "Article id; the letter's id where one is healed",
    "ce_time": "When the record was made",
    "ce_dataschema": "The $id of the value's schema, such as urn:dateline:quote:1",
    "content-type": "application/json",
    "ce_replay": "1 where an article was read again or filled in: no news; else absent",
    "traceparent": "W3C trace context of the submission, where it had a valid one",
}


def documents() -> dict[str, bytes]:
    """Give every document by its path under ``docs/``."""
    schemas = {f"schemas/{file_name(topic)}": schema_of(topic) for topic in TOPICS if topic.schema}
    pages = {"asyncapi.json": asyncapi(), **schemas}
    return {
        path: orjson.dumps(page, option=orjson.OPT_INDENT_2) + b"\n" for path, page in pages.items()
    }


def write(folder: Path) -> list[str]:
    """Write the documents and name those that were not as they should be."""
    stale = list(stale_documents(folder))
    for path, page in documents().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(page)
    return stale


def stale_documents(folder: Path) -> Iterator[str]:
    """Name the documents that are missing or say something else."""
    for path, page in documents().items():
        file = folder / path
        if not file.is_file() or file.read_bytes() != page:
            yield path


def schema_of(topic: Topic) -> dict[str, Any]:
    """Give the JSON Schema of a topic's value."""
    schema = TypeAdapter(topic.record).json_schema()
    for part in (schema, *schema.get("$defs", {}).values()):
        if "properties" in part:
            describe(part, getattr(records, part["title"]))
    return {"$schema": DIALECT, "$id": urn_of(topic.schema or ""), **opened(schema)}


def opened(schema: Any) -> Any:  # noqa: ANN401 - any JSON
    """Let values pass that an enumeration does not have yet: who reads by it reads the next one."""
    if isinstance(schema, list):
        return [opened(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if "enum" not in schema:
        return {name: opened(part) for name, part in schema.items()}
    known = {name: schema.pop(name) for name in ("type", "enum")}
    return {"anyOf": [known, {"type": "string"}], **schema}


def describe(part: dict[str, Any], record: Any) -> None:  # noqa: ANN401 - any TypedDict
    """Describe the fields that a record inherits, which pydantic leaves bare."""
    for base in filter(is_typeddict, get_original_bases(record)):
        inherited = TypeAdapter(base).json_schema()
        describe(inherited, base)
        for name, field in inherited.get("properties", {}).items():
            if "description" in field:
                part["properties"][name].setdefault("description", field["description"])


def file_name(topic: Topic) -> str:
    """Name the file of a topic's schema: ``quote.1.json`` for ``dateline/quote/1``."""
    return f"{(topic.schema or '').removeprefix('dateline/').replace('/', '.')}.json"


def asyncapi() -> dict[str, Any]:
    """Give the AsyncAPI 3 document, with the settings at their defaults."""
    settings = Settings.model_construct()
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Dateline",
            "version": "1.0.0",
            "description": ABOUT,
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": "application/json",
        "servers": {"local": {"host": settings.broker, "protocol": "kafka"}},
        "channels": {topic.name: channel(topic, settings) for topic in TOPICS},
        "operations": dict(operations()),
    }


def operations() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what every stage receives and sends, by name."""
    for stage in STAGES:
        yield operation(stage.name, "receive", stage.reads)
        for topic in (*stage.writes, DEAD_LETTERS, HEALED):
            yield operation(stage.name, "send", topic)


def operation(
    stage: str, action: Literal["receive", "send"], topic: Topic
) -> tuple[str, dict[str, Any]]:
    """Name and describe what a stage does with a topic."""
    channel_of_topic = {"$ref": f"#/channels/{topic.name}"}
    message = {"$ref": f"#/channels/{topic.name}/messages/{message_name(topic)}"}
    return f"{stage}-{action}-{topic.name}", {
        "action": action,
        "channel": channel_of_topic,
        "messages": [message],
    }


def message_name(topic: Topic) -> str:
    """Name a topic's records as generated code does: after their class, where they have one."""
    if topic.record is not None:
        return str(topic.record.__name__)
    return "DeadLetter" if topic is DEAD_LETTERS else "Submission"


def is_foreign(topic: Topic) -> bool:
    """Tell whether no stage writes the topic: others do, for Dateline to read."""
    written = {each for stage in STAGES for each in stage.writes}
    return topic not in {*written, DEAD_LETTERS, HEALED}


def channel(topic: Topic, settings: Settings) -> dict[str, Any]:
    """Describe a topic with its message and its place on the broker."""
    names = HEADERS if topic.schema else LETTER_FACTS
    headers = {
        "type": "object",
        "properties": {
            name: {"type": "string", "description": text} for name, text in names.items()
        },
    }
    message: dict[str, Any] = {
        "name": message_name(topic),
        "title": topic.says,
        # Without a type it is anybody's bytes.
        "payload": {"$ref": f"schemas/{file_name(topic)}"} if topic.schema else {},
        "bindings": {"kafka": {"key": {"type": "string", "description": topic.key}}},
    }
    if not is_foreign(topic):
        message["headers"] = headers
    return {
        "address": topic.name,
        "description": topic.says,
        "messages": {message_name(topic): message},
        "bindings": {
            "kafka": {
                "partitions": settings.partitions,
                "replicas": settings.replication,
                "topicConfiguration": configured(topic, settings),
            }
        },
    }


def configured(topic: Topic, settings: Settings) -> dict[str, Any]:
    """Give a topic's settings as AsyncAPI's Kafka binding writes them."""
    given = configuration(topic, settings)
    return {
        "cleanup.policy": given["cleanup.policy"].split(","),
        "retention.ms": int(given["retention.ms"]),
        "max.message.bytes": int(given["max.message.bytes"]),
    }
