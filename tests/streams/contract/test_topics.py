import pytest

from streams.contract.topics import (
    ACCEPTED,
    ARTICLES,
    DEAD_LETTERS,
    ENRICHED,
    TOPICS,
    configuration,
    named,
)
from streams.settings import Settings

DAY_MS = 86_400_000


def test_names_are_distinct_and_of_one_family() -> None:
    names = [topic.name for topic in TOPICS]
    assert len(set(names)) == len(names)
    assert all(name.startswith("news.") for name in names)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_a_topic_has_a_schema_just_when_its_value_is_ours(topic: object) -> None:
    assert topic in TOPICS
    record, schema = getattr(topic, "record", None), getattr(topic, "schema", None)
    assert (record is None) is (schema is None)


@pytest.mark.parametrize("name", ["quotes", "news.quotes"])
def test_a_topic_is_found_with_and_without_its_family(name: str) -> None:
    found = named(name)
    assert found is not None
    assert found.name == "news.quotes"


@pytest.mark.parametrize("name", ["", "news.", "quote", "NEWS.quotes", "staging.news.quotes"])
def test_nothing_else_is_found(name: str) -> None:
    assert named(name) is None


@pytest.mark.parametrize(
    ("topic", "cleanup", "days"),
    [
        (ARTICLES, "delete", 7),
        (ACCEPTED, "delete", 7),
        (ENRICHED, "compact,delete", 30),
        (DEAD_LETTERS, "delete", 30),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_how_long_records_rest(topic: object, cleanup: str, days: int) -> None:
    given = configuration(next(each for each in TOPICS if each is topic), Settings())
    assert given["cleanup.policy"] == cleanup
    assert given["retention.ms"] == str(days * DAY_MS)


def test_the_brokers_clock_counts_for_submissions_only() -> None:
    timed = [
        topic.name
        for topic in TOPICS
        if "message.timestamp.type" in configuration(topic, Settings())
    ]
    assert timed == ["news.articles"]


def test_the_largest_record_is_the_setting() -> None:
    given = configuration(ENRICHED, Settings(max_message_bytes=2**20))
    assert given["max.message.bytes"] == str(2**20)
