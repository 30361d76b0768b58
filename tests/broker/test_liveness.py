"""``/healthz`` fails when nothing moves that should, and only then."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import orjson
import pytest
from aiokafka import AIOKafkaProducer

from streams.contract.topics import ARTICLES, ENRICHED
from streams.kafka.security import client_options
from streams.kafka.topic_admin import provision
from tests.broker.bad_input import PROSE, embargoed
from tests.broker.commands import run
from tests.broker.installation import Installation, submission
from tests.broker.published import everything, states
from tests.broker.workers import Worker, started

# One second, and twice two for a batch and the article at fault in it.
HASTY = {"DATELINE_STALL_TIMEOUT": "1", "DATELINE_ARTICLE_TIMEOUT": "2"}
LIMIT_SECONDS = 5
HANGING = {"PYTHONPATH": os.pathsep.join([str(Path(__file__).parent / "hanging"), str(Path.cwd())])}


def wait_for(is_so: Callable[[], bool], seconds: float) -> float:
    """Return how long it took."""
    began = time.monotonic()
    while not is_so():
        assert time.monotonic() - began < seconds
        time.sleep(0.1)
    return time.monotonic() - began


@pytest.mark.long_on("kafka")
def test_a_worker_that_hangs_is_told_apart(installation: Installation) -> None:
    with started(installation.environment | HASTY | HANGING, installation.folder) as worker:
        worker.wait_until_ready()
        installation.submit({"id": "before", "text": PROSE})
        installation.published(states("before"))
        assert worker.page("/healthz") == 200
        installation.submit({"id": "hang", "text": PROSE})
        took = wait_for(lambda: worker.page("/healthz") == 503, 20)
        assert took > LIMIT_SECONDS - 1
        answer = orjson.loads(worker.text("/healthz"))
        [reason] = answer["reasons"]
        topic = installation.settings.topic(ARTICLES.name)
        assert reason.startswith(f"{topic}/")
        assert " stands at offset " in reason
        assert "with 1 to read" in reason
        wait_for(lambda: "nothing moves: " in worker.said(), 10)
        assert worker.page("/readyz") == 200
        lags = [line for line in worker.text("/metrics").splitlines() if "lag_records{" in line]
        assert sum(float(line.split()[-1]) for line in lags) == 1


def children(process: int) -> list[int]:
    """Give the processes that a process has made."""
    found = []
    for status in Path("/proc").glob("[0-9]*/status"):
        # One may end while we look.
        with suppress(OSError):
            if f"\nPPid:\t{process}\n" in status.read_text():
                found.append(int(status.parent.name))
    return found


@pytest.mark.long_on("kafka")
def test_reading_processes_that_are_stopped_are_told(installation: Installation) -> None:
    """One that stands before it takes its work is not given up by the article's time."""
    with started(installation.environment | HASTY, installation.folder) as worker:
        worker.wait_until_ready()
        # They are the children of the worker's fork server.
        stopped = [each for server in children(worker.process.pid) for each in children(server)]
        assert stopped
        try:
            for process in stopped:
                os.kill(process, signal.SIGSTOP)
            installation.submit({"id": "never", "text": PROSE})
            wait_for(lambda: worker.page("/healthz") == 503, 20)
        finally:
            for process in stopped:
                os.kill(process, signal.SIGKILL)


def stays_alive(worker: Worker, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert worker.page("/healthz") == 200, worker.text("/healthz")
        time.sleep(0.2)


def enriched(installation: Installation) -> set[bytes]:
    found = asyncio.run(everything(installation.settings, [ENRICHED.name]))
    return {record.key for record in found}


@asynccontextmanager
async def crawler(installation: Installation) -> AsyncIterator[AIOKafkaProducer]:
    settings = installation.settings
    await provision(settings)
    client = AIOKafkaProducer(**client_options(settings), transactional_id=settings.group_id)
    await client.start()
    try:
        yield client
    finally:
        await client.stop()


def test_the_end_of_a_transaction_is_nothing_to_read(installation: Installation, kind: str) -> None:
    if kind == "embedded":
        pytest.skip("the embedded broker has no transactions")
    topic = installation.settings.topic(ARTICLES.name)

    async def crawl(client: AIOKafkaProducer, partition: int, name: str) -> None:
        await client.begin_transaction()
        article = orjson.dumps({"id": name, "text": PROSE})
        await client.send_and_wait(topic, article, key=name.encode(), partition=partition)

    async def end_all_ways(worker: Worker) -> None:
        """Leave three partitions with a committed, an aborted and an open transaction."""
        async with crawler(installation) as client:
            await crawl(client, 0, "committed")
            await client.commit_transaction()
            await crawl(client, 1, "aborted")
            await client.abort_transaction()
            await crawl(client, 2, "open")
            await asyncio.to_thread(stays_alive, worker, 2 * LIMIT_SECONDS + 1)
            await client.abort_transaction()

    with installation.worker(**HASTY) as worker:
        asyncio.run(end_all_ways(worker))
        # It looks on: what comes now is seen.
        installation.submit({"id": "after", "text": PROSE})
        wait_for(lambda: enriched(installation) == {b"committed", b"after"}, 20)
        assert worker.page("/healthz") == 200


@pytest.mark.long_on("kafka")
def test_dead_letters_are_counted_while_they_are_open(installation: Installation) -> None:
    with installation.worker() as worker:
        installation.send(submission(None, embargoed("counted", seconds=2)))
        wait_for(lambda: gauge(worker, "dateline_dead_letters_open") == 1, 30)
        letters = 'dateline_dead_letters_total{error="Embargoed",stage="ingest"}'
        assert gauge(worker, letters) == 1
        assert gauge(worker, 'dateline_records_read_total{stage="ingest"}') == 1
        assert gauge(worker, 'dateline_batch_articles_sum{stage="ingest"}') == 1
        run(installation, "replay")
        wait_for(lambda: gauge(worker, "dateline_dead_letters_open") == 0, 30)
        assert gauge(worker, 'dateline_healed_total{stage="ingest"}') == 1
        assert "ingest healed" in worker.said()


def gauge(worker: Worker, name: str) -> float | None:
    lines = worker.text("/metrics").splitlines()
    return next((float(line.split()[-1]) for line in lines if line.startswith(f"{name} ")), None)
