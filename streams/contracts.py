"""The contract as documents: JSON Schema for each record, AsyncAPI for the topics."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
from pydantic import TypeAdapter
from typing_extensions import get_original_bases, is_typeddict

from streams import records
from streams.dead_letters import FACTS
from streams.settings import Settings
from streams.topics import TOPICS, Topic, configuration

DIALECT = "https://json-schema.org/draft/2020-12/schema"
HEADERS = {
    "ce_specversion": "CloudEvents version, 1.0",
    "ce_id": "The same on every delivery of the same record",
    "ce_type": "Such as dateline.quote.retracted",
    "ce_source": "The stage, such as /dateline/enrich",
    "ce_subject": "Article id; the letter's id where one is healed",
    "ce_time": "When the record was made",
    "ce_dataschema": "Name and version of the value's schema",
    "content-type": "application/json",
    "traceparent": "W3C trace context of the submission, where it had one",
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
    return {"$schema": DIALECT, "$id": f"urn:{(topic.schema or '').replace('/', ':')}", **schema}


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
            "description": "Entities, quotes and timeline events from the news, as a stream.",
            "license": {"name": "Apache-2.0"},
        },
        "defaultContentType": "application/json",
        "servers": {"local": {"host": settings.broker, "protocol": "kafka"}},
        "channels": {topic.name: channel(topic, settings) for topic in TOPICS},
        "operations": {
            f"{'receive' if is_read(topic) else 'send'}-{topic.name}": {
                "action": "receive" if is_read(topic) else "send",
                "channel": {"$ref": f"#/channels/{topic.name}"},
            }
            for topic in TOPICS
        },
    }


def is_read(topic: Topic) -> bool:
    """Tell whether others write the topic for Dateline to read."""
    return topic is TOPICS[0]


def channel(topic: Topic, settings: Settings) -> dict[str, Any]:
    """Describe a topic with its message and its place on the broker."""
    names = HEADERS if topic.schema else FACTS
    headers = {
        "type": "object",
        "properties": {
            name: {"type": "string", "description": text} for name, text in names.items()
        },
    }
    message: dict[str, Any] = {
        "summary": topic.says,
        "payload": {"$ref": f"schemas/{file_name(topic)}"} if topic.schema else True,
        "bindings": {"kafka": {"key": {"type": "string", "description": topic.key}}},
    }
    if not is_read(topic):
        message["headers"] = headers
    return {
        "address": topic.name,
        "description": topic.says,
        "messages": {"record": message},
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
