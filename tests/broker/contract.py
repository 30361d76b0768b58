"""What every published record has to keep: schema, headers, key, offsets."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any, cast

import orjson
from jsonschema import Draft202012Validator

from agents.enrich.annotations import MARKS
from streams.contract.cloudevents import urn_of
from streams.contract.records import Enriched
from streams.contract.times import instant_of
from streams.contract.topics import DEAD_LETTERS, TOPICS
from tests.broker.published import Record

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
SCHEMA_OF = {topic.name: urn_of(topic.schema or "") for topic in TOPICS}


@cache
def validator(schema: str) -> Draft202012Validator:
    """Give what judges values of a schema such as ``urn:dateline:quote:1``."""
    file = SCHEMAS / f"{schema.removeprefix('urn:dateline:').replace(':', '.')}.json"
    return Draft202012Validator(orjson.loads(file.read_bytes()))


def breaches(record: Record) -> list[str]:
    """Say where a record breaks the contract; a dead letter is anybody's bytes."""
    if record.topic == DEAD_LETTERS.name:
        return []
    schema = record.header("ce_dataschema")
    value: dict[str, Any] = record.said
    faults = [each.message for each in validator(schema).iter_errors(value)]
    stage = "ingest" if schema == "urn:dateline:article:1" else "enrich"
    word = {"article": "article.accepted", "enriched": "article.enriched"}.get(
        schema.split(":")[2], f"{schema.split(':')[2]}.{value.get('change')}"
    )
    wanted = {
        "ce_specversion": "1.0",
        "ce_type": f"dateline.{word}",
        "ce_subject": value["article_id"],
        "ce_dataschema": SCHEMA_OF[record.topic],
        "content-type": "application/json",
    }
    faults += [
        f"{name} is not {text}" for name, text in wanted.items() if record.header(name) != text
    ]
    if not re.fullmatch(rf"/[^/]*dateline/{stage}", record.header("ce_source")):
        faults.append("ce_source is no installation's stage")
    if record.key != value["article_id"].encode():
        faults.append(f"the key is {record.key!r}")
    if not record.header("ce_id") or instant_of(record.header("ce_time")).tzinfo is None:
        faults.append("ce_id is empty or ce_time has no zone")
    return faults


def told_alone(article: Mapping[str, Any], field: str) -> list[dict[str, Any]]:
    """Give the items of an article that have a record of their own."""
    mark = MARKS.get(field)
    return [item for item in article[field] if mark is None or mark(item)]


def spans(article: Enriched) -> Iterator[tuple[str, str, str | None]]:
    """Yield what each span is, the words in it, and the words the record gives where it does."""

    def words_at(span: Any) -> str:  # noqa: ANN401 - any record with a place in it
        words: str = cast(Any, article)[span.get("field", "text")][span["start"] : span["end"]]
        return words

    for noise in article["noise"]:
        yield "noise", words_at(noise), None
    for entity in article["entities"]:
        for mention in entity["mentions"]:
            yield "mention", words_at(mention), None
    for quote in article["quotes"]:
        words = " ".join(unescape(words_at(span)) for span in quote["spans"])
        # A quote's text is as one would print it: in one line, a sentence with its stop.
        yield "quote", letters(words), letters(quote["text"])
        if cue := quote["cue"]:
            yield "cue", words_at(cue), None
        if speaker := quote["speaker"]:
            words = words_at(speaker)
            yield "speaker", " ".join(words.split()), speaker["text"]
    for timex in article["timexes"]:
        yield "timex", words_at(timex), None
    for event in article["events"]:
        yield "trigger", words_at(event["trigger"]), None


def letters(words: str) -> str:
    """Leave out white space and signs; a text of signs alone stays as it is."""
    return "".join(filter(str.isalnum, words)) or words.strip()
