"""What comes out of the seeds is what docs/schemas promises."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import orjson
import pytest
from jsonschema import Draft202012Validator

from agents.across import Across
from agents.enrich.annotations import Annotations
from agents.enrich.messages import changes_of, messages_of
from streams.cli.input_files import read_records

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "docs" / "schemas"
# One of the seeds is broken on purpose.
POISON = 1


def closed(schema: Any) -> Any:  # noqa: ANN401 - any JSON
    """Give a schema that takes no field without a place in it, and no value it does not name."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    known = [each for each in schema.get("anyOf", ()) if "enum" in each]
    if known:
        return known[0]
    parts = {name: closed(part) for name, part in schema.items()}
    return {**parts, "additionalProperties": False} if "properties" in schema else parts


@cache
def validator(name: str) -> Draft202012Validator:
    schema = orjson.loads((SCHEMAS / f"{name}.1.json").read_bytes())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(closed(schema))


def faults(name: str, value: Any) -> list[str]:  # noqa: ANN401 - any JSON
    return [f"{each.json_path}: {each.message}" for each in validator(name).iter_errors(value)]


@pytest.fixture(scope="module")
def enriched() -> list[Any]:
    """Enrich the seeds as ``dateline enrich seeds`` does."""
    command = [sys.executable, "-m", "streams", "enrich", "--workers", "1", "seeds"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=120)  # noqa: S603 - our own
    assert ended.returncode == 1, ended.stderr.decode()
    return [orjson.loads(line) for line in ended.stdout.splitlines()]


def test_every_seed_comes_out_but_the_poison(enriched: list[Any]) -> None:
    assert len(enriched) == len(list(read_records(str(ROOT / "seeds")))) - POISON


def test_every_article_is_as_promised(enriched: list[Any]) -> None:
    found = {each["article_id"]: faults("enriched", each) for each in enriched}
    assert {name: each for name, each in found.items() if each} == {}


def test_every_item_is_as_promised(enriched: list[Any]) -> None:
    kinds: set[str] = set()
    for article in enriched:
        changes = changes_of(Annotations.of(article), {})
        for message in messages_of(article, changes, [], source="/dateline/enrich")[1:]:
            kind = (dict(message.headers)["ce_type"] or b"").decode().split(".")[1]
            kinds.add(kind)
            assert faults(kind, orjson.loads(message.value or b"")) == []
    assert kinds == {"entity", "quote", "event"}


def test_every_offset_slices_back_to_its_words(enriched: list[Any]) -> None:
    for article in enriched:
        for quote in article["quotes"]:
            words = " ".join(words_of(article, span) for span in quote["spans"])
            # As one would print it: a sentence that ends between spans has its stop.
            assert letters(words) == letters(quote["text"])
            if quote["speaker"]:
                assert words_of(article, quote["speaker"]) == quote["speaker"]["text"]
        spans = [each for name in ("noise", "timexes") for each in article[name]]
        spans += [each["trigger"] for each in article["events"]]
        spans += [each for entity in article["entities"] for each in entity["mentions"]]
        assert all(words_of(article, each) for each in spans)
        assert all(0 <= each["start"] < each["end"] for each in spans)


def words_of(article: Any, span: Any) -> str:  # noqa: ANN401 - any JSON
    """Give the words of a span, of the title where it says so."""
    words: str = article[span.get("field", "text")][span["start"] : span["end"]]
    assert len(words) == span["end"] - span["start"]
    return words


def test_what_an_item_refers_to_is_there(enriched: list[Any]) -> None:
    for article in enriched:
        ids = {entity["id"] for entity in article["entities"]}
        for event in article["events"]:
            named = {each["entity_id"] for each in event["participants"]}
            assert named | {event["place"], event["source_id"]} <= ids | {None}
            timex = (event["time"] or {}).get("timex")
            assert timex is None or 0 <= timex < len(article["timexes"])
        assert {quote["speaker_id"] for quote in article["quotes"]} <= ids | {None}


def test_no_two_items_of_an_article_share_an_id(enriched: list[Any]) -> None:
    for article in enriched:
        for field in ("entities", "quotes", "events"):
            ids = [item["id"] for item in article[field]]
            assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    "change",
    [
        {"text": None},
        {"revision": "1"},
        {"status": "unusable"},
        {"quotes": [{"id": "quote:1"}]},
        {"unpromised": 1},
    ],
)
def test_what_is_not_promised_is_a_fault(enriched: list[Any], change: dict[str, Any]) -> None:
    assert faults("enriched", {**enriched[0], **change})


def letters(words: str) -> str:
    """Leave out white space and signs."""
    return "".join(filter(str.isalnum, words))


def test_the_wire_and_its_copies_are_one_story(enriched: list[Any]) -> None:
    records = list(Across(enriched).stories())
    [wire] = [each for each in records if each["article_id"] == "levantwire:20200228:0311"]
    copies = {each["source"] for each in records if each["copy_of"] == wire["article_id"]}
    assert copies == {"The Adriatic Post", "highland-dispatch.example"}
    assert {each["story_id"] for each in records if each["source"] in copies} == {wire["story_id"]}


def test_a_statement_has_the_papers_that_carry_it(enriched: list[Any]) -> None:
    carried = {
        tuple(carrier["source"] for carrier in record["carriers"])
        for record in Across(enriched).statements()
    }
    assert ("Levant Wire", "The Adriatic Post", "highland-dispatch.example") in carried


def test_a_canceled_seed_is_of_no_story_and_carries_nothing(enriched: list[Any]) -> None:
    [gone] = {each["article_id"] for each in enriched if each["status"] == "canceled"}
    across = Across(enriched)
    assert gone not in {record["article_id"] for record in across.stories()}
    assert gone not in {row["article_id"] for row in across.statement_ids()}
