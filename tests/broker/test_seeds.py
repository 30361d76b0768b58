"""The sample articles through the stream: each has its outcome, all keep the contract."""

from collections import Counter
from pathlib import Path
from typing import Any

import orjson
import pytest

from agents.enrich.annotations import FIELDS
from agents.enrich.differences import said
from streams.cli.input_files import read_records
from streams.contract.keys import key_of
from streams.contract.records import Enriched
from streams.contract.topics import DEAD_LETTERS, ENRICHED, ENTITIES, EVENTS, QUOTES
from tests.broker.contract import breaches, spans, told_alone
from tests.broker.installation import Installation, submission
from tests.broker.published import Record, of, outcomes, traced

SEEDS = Path(__file__).parents[2] / "seeds"
FILES = sorted(path.name for path in SEEDS.iterdir() if path.name != "README.md")
POISON = "20-poison.json"
TOPIC_OF = {"entities": ENTITIES, "quotes": QUOTES, "events": EVENTS}
ENVELOPE = {"article_id", "revision", "sequence", "url", "source", "published_at", "change"}


@pytest.fixture(scope="module")
def found(stream: Installation) -> list[Record]:
    """Everything that is published of the seeds."""
    seeds = {name: next(read_records(str(SEEDS / name))) for name in FILES}
    stream.send(*(submission(key_of(data), data, name) for name, data in seeds.items()))
    records = stream.published(outcomes(FILES))
    return [each for name in FILES for each in traced(records, name)]


@pytest.fixture(scope="module")
def articles(found: list[Record]) -> list[Enriched]:
    return [record.said for record in of(found, ENRICHED)]


@pytest.mark.parametrize("name", FILES)
def test_each_has_one_outcome(found: list[Record], name: str) -> None:
    mine = traced(found, name)
    expected = (0, 1) if name == POISON else (1, 0)
    assert (len(of(mine, ENRICHED)), len(of(mine, DEAD_LETTERS))) == expected


def test_the_poison_is_set_aside_as_it_is(found: list[Record]) -> None:
    [letter] = of(found, DEAD_LETTERS)
    assert letter.value == (SEEDS / POISON).read_bytes()
    assert letter.header("dl_stage") == "ingest"


def test_every_record_keeps_the_contract(found: list[Record]) -> None:
    faults = {(each.topic, fault) for each in found for fault in breaches(each)}
    assert not faults
    assert {each.topic for each in found} > {topic.name for topic in TOPIC_OF.values()}


def test_event_ids_are_unique(found: list[Record]) -> None:
    ids = Counter(each.header("ce_id") for each in found if each.topic != DEAD_LETTERS.name)
    assert ids.most_common(1)[0][1] == 1


def test_every_span_slices_back_to_its_words(articles: list[Enriched]) -> None:
    kinds: Counter[str] = Counter()
    for article in articles:
        for kind, words, given in spans(article):
            kinds[kind] += 1
            assert words, (kind, article["article_id"])
            assert kind == "noise" or words == words.strip(), (kind, words)
            assert given in {None, words}, (kind, words, given)
    assert set(kinds) == {"noise", "mention", "quote", "cue", "speaker", "timex", "trigger"}


def test_a_plain_text_is_published_as_it_was_submitted(found: list[Record]) -> None:
    [record] = of(traced(found, "seed-article.txt"), ENRICHED)
    assert record.said["text"].encode() == (SEEDS / "seed-article.txt").read_bytes()


def test_item_topics_add_up_to_the_last_state(found: list[Record]) -> None:
    latest = {record.key: record.said for record in of(found, ENRICHED)}
    for field in FIELDS:
        items: dict[tuple[bytes | None, str], Any] = {}
        for record in of(found, TOPIC_OF[field]):
            value = record.said
            if value["change"] == "retracted":
                del items[record.key, value["id"]]
            else:
                items[record.key, value["id"]] = without_envelope(value)
        state = {
            (key, item["id"]): item
            for key, article in latest.items()
            for item in told_alone(article, field)
        }
        assert items.keys() == state.keys()
        assert [each for each in state if said(items[each]) != said(state[each])] == []


def test_item_topics_say_a_first_state_word_for_word(found: list[Record]) -> None:
    mine = traced(found, "01-native-s400-contract.json")
    [article] = of(mine, ENRICHED)
    for field in FIELDS:
        items = [without_envelope(record.said) for record in of(mine, TOPIC_OF[field])]
        whole = told_alone(article.said, field)
        assert sorted(items, key=orjson.dumps) == sorted(whole, key=orjson.dumps)
        assert items


def test_a_language_without_a_model_is_said(found: list[Record]) -> None:
    [record] = of(traced(found, "17-german-moscow-ceasefire.json"), ENRICHED)
    assert (record.said["language"], record.said["unread"]) == ("de", "no model for language de")


def test_a_correction_says_only_what_differs(found: list[Record]) -> None:
    first, second = (
        traced(found, name)
        for name in ("13-revision-1-spring-shield.json", "14-revision-2-spring-shield.json")
    )
    [before], [after] = of(first, ENRICHED), of(second, ENRICHED)
    assert (before.said["revision"], after.said["revision"]) == (1, 2)
    changes = {
        field: Counter(record.said["change"] for record in of(second, TOPIC_OF[field]))
        for field in FIELDS
    }
    assert changes["quotes"]["retracted"] >= 1
    assert changes["events"].total() >= 1
    for field in FIELDS:
        untouched = {item["id"] for item in told_alone(after.said, field)}
        untouched &= {item["id"] for item in told_alone(before.said, field)}
        told = {record.said["id"] for record in of(second, TOPIC_OF[field])}
        assert len(untouched - told) > len(untouched & told)


def test_a_cancellation_retracts_everything(found: list[Record]) -> None:
    first, last = (
        traced(found, name)
        for name in ("18-usable-patrol-plan.json", "19-canceled-patrol-plan.json")
    )
    [state] = of(last, ENRICHED)
    assert (state.said["status"], state.said["text"]) == ("canceled", "")
    for field in FIELDS:
        assert state.said[field] == []
        items = {record.said["id"] for record in of(first, TOPIC_OF[field])}
        retracted = [record.said for record in of(last, TOPIC_OF[field])]
        assert {each["id"] for each in retracted} == items
        assert {each["change"] for each in retracted} == {"retracted"}
        assert items


def without_envelope(item: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name not in ENVELOPE}
