"""What came out of a trial, held against a calm run: lost, repeated, wrong."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from agents.enrich.annotations import FIELDS
from streams.contract.records import Enriched
from streams.contract.topics import ACCEPTED, DEAD_LETTERS, ENRICHED
from tests.broker.contract import told_alone
from tests.broker.published import Record, of

OWN = {"enriched_at", "received_at", "topic", "partition", "offset", "pipeline"}
"""Fields of the provenance that tell of the run, not of the article."""
ENVELOPE = {"article_id", "revision", "sequence", "url", "source", "published_at", "change"}


ItemsById = dict[str, dict[str, Any]]


class Expected(NamedTuple):
    """What has to come out."""

    states: Mapping[str, Enriched]
    """The last state of each article that is read, by id."""
    letters: frozenset[str] = frozenset()
    """Articles that are set aside."""


class Account(NamedTuple):
    """Articles, by what became of them."""

    lost: list[str]
    """Articles without a final state."""
    repeated: int
    """Records that were published again, under the same event id."""
    wrong: list[str]
    """What is not as in a calm run, each with the article it is wrong in."""


def account(found: Iterable[Record], expected: Expected) -> Account:
    """Follow the ids as a reader does, and compare what it ends with."""
    records = [each for each in found if each.topic != ACCEPTED.name]
    once, wrong = told_once(records)
    # With the repeats: who does not drop them ends with the same.
    newest = sorted(of(records, ENRICHED), key=lambda each: int(each.said["revision"]))
    states = {article_id(each): each for each in newest}
    letters = {article_id(each) for each in of(records, DEAD_LETTERS)}
    there = states.keys() | letters
    wanted = expected.states.keys() | expected.letters
    followed = follow(records)
    for name in sorted(there):
        if name in letters or name not in expected.states:
            as_expected = name in expected.letters and name not in states
            wrong += [] if as_expected else [f"{name}: set aside or never submitted"]
        else:
            wrong += differences(
                name, states[name].said, followed.get(name, {}), expected.states[name]
            )
    return Account(sorted(wanted - there), len(records) - len(once), wrong)


def told_once(records: Iterable[Record]) -> tuple[list[Record], list[str]]:
    """Give every record once, and those that said something else under the same event id."""
    essences: dict[tuple[str, str], tuple[Any, ...]] = {}
    once, wrong = [], []
    for record in records:
        name, essence = event_id(record), essence_of(record)
        if name not in essences:
            essences[name] = essence
            once.append(record)
        elif essences[name] != essence:
            wrong.append(f"{article_id(record)}: {name} says something else the second time")
    return once, wrong


def follow(records: Iterable[Record]) -> dict[str, dict[str, ItemsById]]:
    """Give the items of each article by field and id, as its changes add up.

    By the reader's rule: what says an older revision of an item came late, and counts no more.
    """
    fields = {f"news.{field}": field for field in FIELDS}
    items: dict[str, dict[str, ItemsById]] = defaultdict(lambda: {each: {} for each in FIELDS})
    for record in records:
        if record.topic in fields:
            field, item = items[article_id(record)][fields[record.topic]], record.said
            if item["revision"] >= field.get(item["id"], item)["revision"]:
                field[item["id"]] = item
    return {
        name: {field: standing(each) for field, each in said.items()}
        for name, said in items.items()
    }


def standing(items: ItemsById) -> ItemsById:
    """Leave out what is retracted."""
    return {name: item for name, item in items.items() if item["change"] != "retracted"}


def differences(
    name: str, state: Enriched, followed: Mapping[str, ItemsById], calm: Enriched
) -> list[str]:
    """Say where an article's state, or what its items add up to, is not as in a calm run."""
    actual: dict[str, Any] = dict(state)
    expected: dict[str, Any] = dict(calm)
    # Of a first state it is the time of its submission.
    fields = [each for each in expected if each not in {"provenance", "sequence"}]
    wrong = [f"{name}: {each}" for each in fields if actual[each] != expected[each]]
    if of_article(actual["provenance"]) != of_article(expected["provenance"]):
        wrong.append(f"{name}: provenance")
    for field in FIELDS:
        wanted = {each["id"]: each for each in told_alone(expected, field)}
        items = followed.get(field, {})
        if {each: bare(item) for each, item in items.items()} != wanted:
            wrong.append(f"{name}: its {field} do not add up")
    return wrong


def of_article(provenance: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in provenance.items() if name not in OWN}


def bare(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name not in ENVELOPE}


def event_id(record: Record) -> tuple[str, str]:
    """Give the topic with what tells a record from every other: for a dead letter its input."""
    if record.topic == DEAD_LETTERS.name:
        place = [record.header(f"dl_{each}") for each in ("topic", "partition", "offset")]
        return record.topic, "/".join(place)
    return record.topic, record.header("ce_id")


def essence_of(record: Record) -> tuple[Any, ...]:
    """Give what has to be the same in a record that is published again."""
    if record.topic == DEAD_LETTERS.name:
        return record.key, record.value, record.header("dl_error_type")
    value = record.said
    value.get("provenance", {}).pop("enriched_at", None)
    return record.key, value, [pair for pair in record.headers if pair[0] != "ce_time"]


def article_id(record: Record) -> str:
    return (record.key or b"").decode()
