"""A broker that is not there yet, never comes, or goes away under a worker."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from streams.kafka.embedded_broker import embedded_broker, free_port
from streams.settings import Settings
from tests.broker.apache_kafka import apache_kafka, missing
from tests.broker.installation import Installation
from tests.broker.workers import started

WAITS, WAIT_SECONDS = 3, 60
AWAY_SECONDS = 10
# Measured on both brokers: 14 and 15 lines; more than 700 without the limit.
MOST_LINES = 40


def installation(address: str, folder: Path, **given: float) -> Installation:
    settings = Settings.model_validate(
        {"broker": address, "processes": 1, "session_timeout": 4, "partitions": 3, **given}
    )
    return Installation(settings, folder)


def test_a_worker_waits_for_a_broker_and_says_so(tmp_path: Path) -> None:
    port = free_port()
    late = installation(f"127.0.0.1:{port}", tmp_path)
    waiting = f"waiting for a broker at 127.0.0.1:{port}"
    with started(late.environment, tmp_path) as worker:
        deadline = time.monotonic() + WAIT_SECONDS
        while worker.said().count(waiting) < WAITS:
            assert time.monotonic() < deadline, worker.said()
            time.sleep(0.05)
        with embedded_broker(port):
            worker.wait_until_ready()
            worker.stop()
    # With growing pauses: 0.25, 0.5, 1, 2 and 4 seconds.
    assert worker.said().count(waiting) <= WAITS + 2


def test_a_worker_gives_up_at_its_limit_with_the_remedy(tmp_path: Path) -> None:
    alone = installation(f"127.0.0.1:{free_port()}", tmp_path, start_timeout=2)
    began = time.monotonic()
    with started(alone.environment, tmp_path) as worker:
        assert worker.process.wait(30) == 1
        took = time.monotonic() - began
        said = worker.said()
    assert 2 <= took < 20
    assert "no Kafka broker answers at" in said
    assert "DATELINE_BROKER" in said.splitlines()[-1]


@contextmanager
def broker_of(kind: str, jars: Path, folder: Path) -> Iterator[str]:
    if kind == "embedded":
        with embedded_broker(free_port()) as address:
            yield address
        return
    if reason := missing(jars):
        pytest.skip(reason)
    with apache_kafka(jars, folder) as address:
        yield address


@pytest.mark.long_on("kafka")
def test_a_broker_that_goes_away_makes_no_storm_of_messages(
    kind: str, pytestconfig: pytest.Config, tmp_path: Path
) -> None:
    with ExitStack() as stack:
        jars = pytestconfig.rootpath / ".kafka" / "libs"
        with broker_of(kind, jars, tmp_path) as address:
            left = installation(address, tmp_path, stall_timeout=8)
            worker = stack.enter_context(started(left.environment, tmp_path))
            worker.wait_until_ready()
            before = len(worker.said().splitlines())
        time.sleep(AWAY_SECONDS)
        lines = worker.said().splitlines()[before:]
        assert worker.process.poll() is None
        # Lines of tracebacks count as well.
        assert len(lines) <= MOST_LINES, "\n".join(lines)
        assert any("onnect" in line for line in lines)
        # It is the broker that is away, which no restart of the worker mends.
        assert worker.page("/healthz") == 200
        assert f"the broker at {address} does not answer" in worker.said()
