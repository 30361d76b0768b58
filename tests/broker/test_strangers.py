"""Whatever a stranger puts into a record, the workers go on: it is set aside with its bytes."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import orjson
import pytest
from aiokafka.admin import NewTopic

from streams.contract.topics import ACCEPTED, ARTICLES, DEAD_LETTERS, ENRICHED, Topic
from streams.kafka.producer import open_producer
from streams.kafka.topic_admin import admin
from streams.settings import Settings
from tests.broker.bad_input import PROSE
from tests.broker.commands import run
from tests.broker.conftest import Broker, installed
from tests.broker.installation import Installation
from tests.broker.published import Record, of
from tests.support.wire import WireRecord, batch_of

# The topic's operator lets crawlers date their records, and brokers take any date.
DATED_BY_CRAWLERS = {
    "message.timestamp.type": "CreateTime",
    "message.timestamp.after.max.ms": str(2**63 - 1),
    "message.timestamp.before.max.ms": str(2**63 - 1),
}
ARTICLE = orjson.dumps({"id": "strange", "text": PROSE})


class Strange(NamedTuple):
    """A record, where it is sent, and the error of its dead letter."""

    label: str
    record: WireRecord
    error: str
    topic: Topic = ARTICLES


def strange(**fields: Any) -> WireRecord:  # noqa: ANN401 - any field
    return WireRecord(b"strange", ARTICLE, [])._replace(**fields)


UNREADABLE = "UnreadableRecord"
STRANGE = [
    Strange("a name", strange(headers=[(b"\xff", b"1")]), UNREADABLE),
    Strange(
        "names and values",
        strange(headers=[(b"a", b"1"), (b"caf\xe9", None), (b"", b"\xff"), (b"a", b"2")]),
        UNREADABLE,
    ),
    Strange("microseconds", strange(timestamp=1_764_265_200_000_000), UNREADABLE),
    Strange("year 10000", strange(timestamp=253_402_300_800_000), UNREADABLE),
    Strange("the last time", strange(timestamp=2**63 - 1), UNREADABLE),
    Strange("no key or value", WireRecord(None, None, [(b"\xc3(", None)]), UNREADABLE),
    Strange(
        "a place that is none",
        strange(headers=[(b"submission", b"\xff")]),
        "NoArticle",
        ACCEPTED,
    ),
]
GOOD = [f"good {number}" for number in range(len(STRANGE) + 1)]


async def make_input(settings: Settings) -> None:
    """Make the input topic as its operator likes it."""
    async with admin(settings) as client:
        name = settings.topic(ARTICLES.name)
        topic = NewTopic(name, settings.partitions, 1, topic_configs=DATED_BY_CRAWLERS)
        await client.create_topics([topic])


async def send(settings: Settings, topic: Topic, wire: bytes) -> None:
    """Send a batch as it is."""
    client = await open_producer(settings)
    try:
        batch: Any = client.create_batch()
        batch.close()
        # No client of ours writes such records.
        batch._buffer, batch._relative_offset = bytearray(wire), 1  # noqa: SLF001
        await (await client.send_batch(batch, settings.topic(topic.name), partition=1))
    finally:
        await client.stop()


@pytest.fixture(scope="module")
def strangers(
    broker: Broker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Installation, list[Record]]]:
    folder: Path = tmp_path_factory.mktemp("strangers")
    installation = installed(broker, folder)
    asyncio.run(make_input(installation.settings))
    with installation.worker() as worker:
        for each, good in zip(STRANGE, GOOD, strict=False):
            installation.submit({"id": good, "text": PROSE})
            asyncio.run(send(installation.settings, each.topic, batch_of([each.record], "gzip")))
        installation.submit({"id": GOOD[-1], "text": PROSE})
        enough = len(STRANGE) + len(GOOD)
        found = installation.published(
            lambda found: len(of(found, ENRICHED)) + len(of(found, DEAD_LETTERS)) >= enough
        )
        assert worker.process.poll() is None, worker.said()
        yield installation, found


def test_every_good_article_is_read(strangers: tuple[Installation, list[Record]]) -> None:
    assert {each.said["article_id"] for each in of(strangers[1], ENRICHED)} == set(GOOD)


@pytest.mark.parametrize("number", range(len(STRANGE)), ids=[each.label for each in STRANGE])
def test_each_is_set_aside_with_its_bytes(
    strangers: tuple[Installation, list[Record]], number: int
) -> None:
    label, record, error, _ = STRANGE[number]
    letters = of(strangers[1], DEAD_LETTERS)
    same = [each for each in letters if (each.key, original(each)) == (record.key, record.headers)]
    assert same, label
    assert {each.value for each in same} == {record.value}
    assert error in {each.header("dl_error_type") for each in same}


def test_there_is_a_letter_for_each(strangers: tuple[Installation, list[Record]]) -> None:
    assert len(of(strangers[1], DEAD_LETTERS)) == len(STRANGE)


def original(letter: Record) -> list[tuple[bytes, bytes | None]]:
    return [(name.encode(), value) for name, value in letter.headers if not name.startswith("dl_")]


def test_they_can_be_shown_and_sent_back(strangers: tuple[Installation, list[Record]]) -> None:
    installation, _ = strangers
    shown = run(installation, "tail", "dead-letters", "--from-beginning", "--timeout", "1")
    assert r"the name of its header caf\xe9 is not UTF-8" in shown.stdout
    lines = run(installation, "tail", "articles", "--from-beginning", "--json", "--timeout", "1")
    assert r'"caf\\xe9":null' in lines.stdout
    dry = run(installation, "replay", "--error", UNREADABLE, "--since", "2024-01-01", "--dry-run")
    assert f"{len(STRANGE) - 1} dead letters found" in dry.stdout
    sent = run(installation, "replay", "--stage", "ingest", "--error", UNREADABLE)
    assert f"{len(STRANGE) - 1} dead letters sent back" in sent.stdout
    read = installation.published(lambda found: len(of(found, ENRICHED)) > len(GOOD))
    # The times are the broker's own now: those with an impossible one are healed.
    assert "strange" in {each.said["article_id"] for each in of(read, ENRICHED)}
