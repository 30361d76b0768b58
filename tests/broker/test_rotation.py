"""A password is rotated while a worker runs: it goes on with the new one."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from streams.kafka.topic_admin import provision
from streams.settings import Settings
from tests.broker.apache_kafka import JARS, missing
from tests.broker.bad_input import PROSE
from tests.broker.installation import Installation
from tests.broker.published import states
from tests.broker.rights import GuardedKafka, grant, grants, guarded_kafka
from tests.broker.test_liveness import wait_for

OWN = {"topic_prefix": "desk.", "partitions": 2, "processes": 1, "session_timeout": 3}
FIRST, SECOND = "first-of-two", "second-of-two"
STALL_SECONDS = 5
SECONDS = 90


@pytest.fixture
def kafka(tmp_path: Path, pytestconfig: pytest.Config) -> Iterator[GuardedKafka]:
    asked = pytestconfig.getoption("--broker")
    if asked == "embedded":
        pytest.skip("the embedded broker asks nobody for a password")
    if reason := missing(JARS):
        pytest.fail(reason) if asked == "kafka" else pytest.skip(reason)
    folder = tmp_path / "kafka"
    folder.mkdir()
    with guarded_kafka(folder, ["worker"]) as running:
        yield running


def test_it_goes_on_with_the_password_of_the_file(kafka: GuardedKafka, tmp_path: Path) -> None:
    operator = Installation(Settings.model_validate({"broker": kafka.operator, **OWN}), tmp_path)
    asyncio.run(provision(operator.settings))
    grant(operator.settings, {"worker": grants(operator.settings)["worker"]})
    kafka.set_password("worker", FIRST)
    password = tmp_path / "password"
    password.write_text(FIRST, encoding="utf-8")
    own = {
        "DATELINE_BROKER": kafka.named,
        "DATELINE_SECURITY_PROTOCOL": "SASL_PLAINTEXT",
        "DATELINE_USERNAME": "worker",
        "DATELINE_PASSWORD_FILE": str(password),
        "DATELINE_STALL_TIMEOUT": str(STALL_SECONDS),
    }
    with operator.worker(**own) as worker:
        operator.submit({"id": "before", "text": PROSE})
        operator.published(states("before"))
        kafka.set_password("worker", SECOND)
        kafka.server.kill()
        kafka.server.start()
        operator.submit({"id": "after", "text": PROSE})
        wait_for(lambda: worker.page("/healthz") == 503, SECONDS)
        assert "refuses the user worker" in worker.text("/healthz")
        assert "refuses the user worker" in worker.said()
        counted = [
            line
            for line in worker.text("/metrics").splitlines()
            if line.startswith("dateline_broker_refusals_total")
        ]
        assert float(counted[0].split()[-1]) > 0
        password.write_text(SECOND, encoding="utf-8")
        wait_for(lambda: worker.page("/healthz") == 200, SECONDS)
        operator.published(states("after"), seconds=SECONDS)
        assert worker.process.poll() is None
        assert SECOND not in worker.said()
