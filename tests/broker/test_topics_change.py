"""Topics change under a worker: made anew, with more partitions, or cut off by retention."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
import pytest
from aiokafka import TopicPartition
from aiokafka.admin import NewPartitions, RecordsToDelete
from aiokafka.admin.client import AIOKafkaAdminClient

from streams.contract.topics import ARTICLES, ENRICHED
from streams.kafka.topic_admin import admin, provision
from tests.broker.bad_input import PROSE
from tests.broker.conftest import Broker
from tests.broker.installation import Installation
from tests.broker.published import everything
from tests.broker.test_liveness import wait_for

COUNT = 24
MINUTE = 60


@pytest.fixture(autouse=True)
def _on_kafka(broker: Broker) -> None:
    if broker.kind == "embedded":
        pytest.skip("the embedded broker's topics do not change")


def change(
    installation: Installation, what: Callable[[AIOKafkaAdminClient], Awaitable[Any]]
) -> None:
    async def changed() -> None:
        async with admin(installation.settings) as client:
            await what(client)

    asyncio.run(changed())


def submit(installation: Installation, label: str) -> None:
    installation.submit(*({"id": f"{label}:{number}", "text": PROSE} for number in range(COUNT)))


def out(installation: Installation) -> int:
    found = asyncio.run(everything(installation.settings, [ENRICHED.name]))
    return len({record.key for record in found})


def test_a_topic_that_is_made_anew_is_read_within_a_minute(installation: Installation) -> None:
    name = installation.settings.topic(ARTICLES.name)
    with installation.worker() as worker:
        submit(installation, "before")
        wait_for(lambda: out(installation) == COUNT, MINUTE)
        change(installation, lambda client: client.delete_topics([name]))
        wait_for(lambda: worker.page("/readyz") == 503, MINUTE)
        assert f"topic {name} there" in worker.text("/readyz")
        asyncio.run(provision(installation.settings))
        submit(installation, "after")
        wait_for(lambda: out(installation) == 2 * COUNT, MINUTE)
        wait_for(lambda: worker.page("/readyz") == 200, MINUTE)


def test_new_partitions_are_read_within_a_minute(installation: Installation) -> None:
    name = installation.settings.topic(ARTICLES.name)
    with installation.worker() as worker:
        submit(installation, "before")
        wait_for(lambda: out(installation) == COUNT, MINUTE)
        more = NewPartitions(installation.settings.partitions + 2)
        change(installation, lambda client: client.create_partitions({name: more}))
        submit(installation, "after")
        wait_for(lambda: out(installation) == 2 * COUNT, MINUTE)
        wanted = f'dateline_partitions_assigned{{topic="{name}"}} {more.total_count}.0'
        wait_for(lambda: wanted in worker.text("/metrics"), MINUTE)


def test_records_that_retention_took_are_said_counted_and_noted(installation: Installation) -> None:
    settings = installation.settings
    with installation.worker():
        submit(installation, "read")
        wait_for(lambda: out(installation) == COUNT, MINUTE)
    submit(installation, "gone")
    records = asyncio.run(everything(settings, [ARTICLES.name]))
    ends = {TopicPartition(each.topic, each.partition): each.offset + 1 for each in records}
    gone = {place: RecordsToDelete(end) for place, end in ends.items()}
    change(installation, lambda client: client.delete_records(gone))
    with installation.worker() as worker:
        submit(installation, "after")
        wait_for(lambda: out(installation) == 2 * COUNT, MINUTE)
        wait_for(lambda: "records were deleted before" in worker.text("/healthz"), MINUTE)
        notes = orjson.loads(worker.text("/healthz"))["notes"]
        assert sum(int(note.split(": ")[1].split()[0]) for note in notes) == COUNT
        assert worker.page("/healthz") == 200
        assert "were deleted before they were read" in worker.said()
        counted = [
            line for line in worker.text("/metrics").splitlines() if "skipped_total{" in line
        ]
        assert sum(float(line.split()[-1]) for line in counted) == COUNT
