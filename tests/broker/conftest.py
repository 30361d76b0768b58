"""Brokers, one of each kind a session, and installations of Dateline on them."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import pytest

from streams.kafka.embedded_broker import embedded_broker, free_port
from streams.settings import Settings
from tests.broker.apache_kafka import JARS, apache_kafka, missing
from tests.broker.installation import Installation

KINDS = {"embedded": ["embedded"], "kafka": ["kafka"], "both": ["embedded", "kafka"]}
# The embedded broker lets a group join after half the session's time.
SESSION_SECONDS = {"embedded": 4, "kafka": 3}
PARTITIONS = 3


class Broker(NamedTuple):
    """A broker that runs."""

    kind: str
    address: str


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "kind" in metafunc.fixturenames:
        # Where one broker says as much as the other and a test takes long, one is enough each time.
        spared = metafunc.definition.get_closest_marker("long_on")
        kinds = [
            pytest.param(kind, marks=pytest.mark.long) if spared and kind in spared.args else kind
            for kind in KINDS[metafunc.config.getoption("--broker")]
        ]
        metafunc.parametrize("kind", kinds, scope="session")


@pytest.fixture(scope="session")
def possible(kind: str, pytestconfig: pytest.Config) -> str:
    """Give the kind of broker, where it can run."""
    if kind == "kafka" and (reason := missing(JARS)):
        asked = pytestconfig.getoption("--broker") == kind
        pytest.fail(reason) if asked else pytest.skip(reason)
    return kind


@pytest.fixture(scope="session")
def broker(possible: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Broker]:
    if possible == "embedded":
        with embedded_broker(free_port()) as address:
            yield Broker(possible, address)
        return
    with apache_kafka(JARS, tmp_path_factory.mktemp("kafka")) as address:
        yield Broker(possible, address)


@pytest.fixture
def installation(broker: Broker, tmp_path: Path) -> Installation:
    return installed(broker, tmp_path)


@pytest.fixture(scope="session")
def stream(broker: Broker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation with one worker that many tests share, each with article ids of its own."""
    installation = installed(broker, tmp_path_factory.mktemp("stream"))
    with installation.worker():
        yield installation


def installed(broker: Broker, folder: Path) -> Installation:
    name = f"t{uuid4().hex[:8]}"
    settings = Settings(
        broker=broker.address,
        topic_prefix=f"{name}.",
        partitions=PARTITIONS,
        processes=1,
        session_timeout=SESSION_SECONDS[broker.kind],
    )
    return Installation(settings, folder)
