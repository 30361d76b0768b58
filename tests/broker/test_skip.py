"""A record is left out by hand: only the next one, and only while no worker runs."""

import asyncio

import pytest
from aiokafka.partitioner import DefaultPartitioner

from streams.contract.topics import ENRICHED
from streams.kafka.topic_admin import provision
from tests.broker.bad_input import PROSE
from tests.broker.commands import run
from tests.broker.conftest import PARTITIONS
from tests.broker.installation import Installation
from tests.broker.published import of, states

ARTICLE = {"id": "a", "text": PROSE}
PARTITION = DefaultPartitioner()(b"a", list(range(PARTITIONS)), list(range(PARTITIONS)))


@pytest.fixture
def place(installation: Installation) -> str:
    """The partition of an article's revisions, of which three are sent."""
    for number in range(3):
        installation.submit({**ARTICLE, "title": f"Title {number}"})
    return f"{installation.settings.topic('news.articles')}/{PARTITION}"


def test_the_next_record_is_left_out(installation: Installation, place: str) -> None:
    assert "goes on at offset 1" in run(installation, "skip", f"{place}/0").stderr
    with installation.worker():
        found = installation.published(states("a", 2))
    assert [each.said["title"] for each in of(found, ENRICHED)] == ["Title 1", "Title 2"]


def test_none_is_left_out_unasked(installation: Installation, place: str) -> None:
    later = run(installation, "skip", f"{place}/2")
    assert f"skip {place}/0-2" in str(later.exception)
    assert "goes on at offset 2" in run(installation, "skip", f"{place}/0-1").stderr
    assert "up to offset 1 already" in str(run(installation, "skip", f"{place}/0").exception)


def test_a_worker_that_runs_is_not_interfered_with(installation: Installation, place: str) -> None:
    with installation.worker():
        installation.published(states("a", 3))
        running = run(installation, "skip", f"{place}/3")
    assert "stop its workers" in str(running.exception)


@pytest.mark.parametrize("place", ["41", "news.articles/0", "news.articles/0/x"])
def test_a_place_has_to_be_one(installation: Installation, place: str) -> None:
    assert "is no topic/partition/offset" in str(run(installation, "skip", place).exception)


def test_a_topic_has_to_be_read(installation: Installation) -> None:
    asyncio.run(provision(installation.settings))
    other = run(installation, "skip", "news.other/0/1")
    assert "no stage reads news.other" in str(other.exception)
