"""What every published record has to keep: schema, headers, key, offsets."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from jsonschema import Draft202012Validator

from agents.nlp.typography import without_entities
from streams.contract.records import Enriched
from streams.contract.times import instant_of
from streams.contract.topics import DEAD_LETTERS, TOPICS
from tests.broker.published import Record

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
SCHEMA_OF = {topic.name: topic.schema for topic in TOPICS}


@cache
def validator(schema: str) -> Draft202012Validator:
    """Give what judges values of a schema such as ``dateline/quote/1``."""
    file = SCHEMAS / f"{schema.removeprefix('dateline/').replace('/', '.')}.json"
    return Draft202012Validator(orjson.loads(file.read_bytes()))


def breaches(record: Record) -> list[str]:
    """Say where a record breaks the contract; a dead letter is anybody's bytes."""
    if record.topic == DEAD_LETTERS.name:
        return []
    schema = record.header("ce_dataschema")
    value: dict[str, Any] = record.said
    faults = [each.message for each in validator(schema).iter_errors(value)]
    stage = "ingest" if schema == "dateline/article/1" else "enrich"
    word = {"article": "article.accepted", "enriched": "article.enriched"}.get(
        schema.split("/")[1], f"{schema.split('/')[1]}.{value.get('change')}"
    )
    wanted = {
        "ce_specversion": "1.0",
        "ce_type": f"dateline.{word}",
        "ce_source": f"/dateline/{stage}",
        "ce_subject": value["article_id"],
        "ce_dataschema": SCHEMA_OF[record.topic],
        "content-type": "application/json",
    }
    faults += [
        f"{name} is not {text}" for name, text in wanted.items() if record.header(name) != text
    ]
    if record.key != value["article_id"].encode():
        faults.append(f"the key is {record.key!r}")
    if not record.header("ce_id") or instant_of(record.header("ce_time")).tzinfo is None:
        faults.append("ce_id is empty or ce_time has no zone")
    return faults


def joined(words: list[str], printed: str) -> str:
    """Give the words as spans have them where they are printed so, but for stops and entities."""
    pattern = r"\.? ".join(re.escape(without_entities(each)) for each in words)
    return " ".join(words) if re.fullmatch(pattern, printed) else printed


def spans(article: Enriched) -> Iterator[tuple[str, str, str | None]]:
    """Yield what each span is, the words in it, and the words the record gives where it does."""
    text = article["text"]
    for noise in article["noise"]:
        yield "noise", text[noise["start"] : noise["end"]], None
    for entity in article["entities"]:
        for mention in entity["mentions"]:
            yield "mention", text[mention["start"] : mention["end"]], None
    for quote in article["quotes"]:
        words = [text[span["start"] : span["end"]] for span in quote["spans"]]
        yield "quote", " ".join(words), joined(words, quote["text"])
        if cue := quote["cue"]:
            yield "cue", text[cue["start"] : cue["end"]], None
        if speaker := quote["speaker"]:
            yield "speaker", text[speaker["start"] : speaker["end"]], speaker["text"]
    for timex in article["timexes"]:
        yield "timex", text[timex["start"] : timex["end"]], None
    for event in article["events"]:
        yield "trigger", text[event["trigger"]["start"] : event["trigger"]["end"]], None
