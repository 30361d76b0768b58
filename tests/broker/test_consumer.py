"""The example consumer ends in the same state, whatever is repeated and wherever it is killed."""

import asyncio
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from aiokafka import AIOKafkaConsumer, TopicPartition

from streams.contract.messages import Message
from streams.contract.topics import ENRICHED, QUOTES
from streams.kafka.producer import producer, send
from streams.kafka.security import client_options
from streams.kafka.topic_admin import provision
from tests.broker.consumers import KILLED
from tests.broker.installation import Installation, submission
from tests.broker.published import Record, of, states
from tests.broker.published import everything as read

FIRST = (
    "“The harbour closes in May,” Ada Novak said on Monday. “Nobody asked the town,” Novak said. "
    "“We will fight it in court,” Mayor Tom Reed said."
)
# One quote is gone and one is new.
SECOND = (
    "“The harbour closes in May,” Ada Novak said on Monday. “We lost the vote,” Novak said. "
    "“We will fight it in court,” Mayor Tom Reed said."
)
STEPS = [("apply", 2), ("commit", 1), ("apply", 5), ("commit", 2), ("commit", 3)]
SECONDS = 60


def quotes(installation: Installation) -> list[Record]:
    """Have two articles corrected and one of them canceled, and give the records of quotes."""
    with installation.worker():
        for revision, text in enumerate((FIRST, SECOND), 1):
            for name in ("kept", "canceled"):
                installation.submit({"id": name, "text": text, "revision": revision})
        installation.send(submission(b"canceled", None))
        found = installation.published(
            lambda found: states("kept", 2)(found) and states("canceled", 3)(found)
        )
    changes = Counter(each.said["change"] for each in of(found, QUOTES))
    assert changes["found"] >= 8
    assert changes["retracted"] >= 5
    return found


def repeat(installation: Installation, records: list[Record]) -> None:
    """Publish records once more, as they were."""

    async def sent() -> None:
        await provision(installation.settings)
        async with producer(installation.settings) as client:
            again = [Message(*record) for record in records]
            await send(client, installation.settings, again)

    asyncio.run(sent())


def late(said: list[Record]) -> list[Record]:
    """Give what a worker that was cut off says too late, of quotes that are gone since."""
    gone = {each.said["id"] for each in said if each.said["change"] == "retracted"}
    return [
        each._replace(headers=[*each.headers[:1], ("ce_id", b"late"), *each.headers[2:]])
        for each in said
        if each.said["change"] == "found" and each.said["id"] in gone and each.said["revision"] == 1
    ][:1]


async def committed(installation: Installation) -> int:
    """Count the records that the example has committed."""
    settings = installation.settings
    client = AIOKafkaConsumer(**client_options(settings), group_id="quotes-example")
    await client.start()
    try:
        places = [
            TopicPartition(settings.topic(QUOTES.name), number)
            for number in range(settings.partitions)
        ]
        return sum([await client.committed(place) or 0 for place in places])
    finally:
        await client.stop()


def wait_until_committed(installation: Installation, total: int) -> None:
    deadline = time.monotonic() + SECONDS
    while asyncio.run(committed(installation)) < total:
        assert time.monotonic() < deadline
        time.sleep(0.2)


def command(installation: Installation, database: Path, *step: str) -> list[str]:
    settings = installation.settings
    given = [settings.broker, str(database), settings.topic(QUOTES.name), *step]
    return [sys.executable, "-m", "tests.broker.consumers", *given]


def rows(database: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(database)) as store:
        return store.execute(query).fetchall()


@pytest.mark.long_on("kafka")
def test_the_consumer_is_right_under_repeats_and_crashes(
    installation: Installation, tmp_path: Path
) -> None:
    found = quotes(installation)
    said = of(found, QUOTES)
    repeat(installation, said)
    repeat(installation, late(said))
    database = tmp_path / "quotes.db"
    for step, count in STEPS:
        killed = command(installation, database, step, str(count))
        assert subprocess.run(killed, check=False, timeout=SECONDS).returncode == KILLED  # noqa: S603 - our own
    total = len(asyncio.run(read(installation.settings, [QUOTES.name])))
    assert total > 2 * len(said)
    with subprocess.Popen(command(installation, database)) as process:  # noqa: S603 - our own
        try:
            wait_until_committed(installation, total)
        finally:
            process.kill()

    final = {each.key: each.said for each in of(found, ENRICHED)}
    standing = {quote["id"] for article in final.values() for quote in article["quotes"]}
    assert len(standing) == 3
    kept = {name for (name,) in rows(database, "SELECT id FROM quotes WHERE NOT retracted")}
    assert kept == standing
    alerts = rows(database, "SELECT ce_id, change, quote_id FROM alerts")
    once = {(each.header("ce_id"), each.said["change"], each.said["id"]) for each in said}
    assert sorted(alerts) == sorted(once)
