"""What the containers run, run here: the composition's commands on an embedded broker."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from streams.cli.input_files import read_records
from streams.kafka.embedded_broker import embedded_broker, free_port
from streams.settings import PREFIX, Settings
from tests.deploy.conftest import Copy
from tests.support.listening import Door, doors_of

READY_SECONDS = 60.0
# Of the seeds; the others are their later revisions and one that cannot be read.
ARTICLES = 18
# Tables with all that was found, who has which partition, statistics, the graph of services.
FAUSTS_OWN = (
    "/table/",
    "/table/revisions/",
    "/table/revisions/a/",
    "/router/",
    "/router/revisions/",
    "/router/revisions/a/",
    "/graph/",
    "/performance/",
    "/assignment/",
    "/stats/",
)

Services = dict[str, dict[str, Any]]


class Containers:
    """Runs commands with the environment, the files and the entry point of the image."""

    def __init__(self, services: Services, copies: list[Copy], broker: str, folder: Path) -> None:
        self.services = services
        self.copied = {copy.target: copy.sources[0] for copy in copies if not copy.is_from_stage}
        self.port = free_port()
        self.log = folder / "worker.log"
        self.changed = {
            "DATELINE_BROKER": broker,
            "DATELINE_DATA_DIR": str(folder),
            "DATELINE_WEB_PORT": str(self.port),
            # The embedded broker lets a group join after half the session's time.
            "DATELINE_SESSION_TIMEOUT": "6",
        }

    def environment(self, service: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
        return {**kept, **self.services[service]["environment"], **self.changed}

    def command(self, service: str) -> list[str]:
        given = [self.copied.get(part, part) for part in self.services[service]["command"]]
        return [sys.executable, "-m", "streams", *given]

    def run(self, service: str, *command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(  # noqa: S603 - our own
            command or self.command(service),
            env=self.environment(service),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    def said(self) -> str:
        """Give the worker's log."""
        return self.log.read_text(encoding="utf-8")

    def is_healthy(self) -> bool:
        """Run the worker's health check, on the port that it has here."""
        kind, program, *arguments = self.services["worker"]["healthcheck"]["test"]
        assert (kind, program) == ("CMD", "python")
        port = f":{Settings.model_construct().web_port}/"
        here = [each.replace(port, f":{self.port}/") for each in arguments]
        assert here != arguments
        return self.run("worker", sys.executable, *here).returncode == 0


@pytest.fixture(scope="module")
def containers(
    services: Services, copies: list[Copy], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Containers]:
    with embedded_broker(free_port()) as broker:
        yield Containers(services, copies, broker, tmp_path_factory.mktemp("volume"))


@pytest.fixture(scope="module")
def worker(containers: Containers) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a worker that is healthy."""
    with (
        containers.log.open("wb") as output,
        subprocess.Popen(  # noqa: S603 - our own
            containers.command("worker"),
            env=containers.environment("worker"),
            stdout=output,
            stderr=output,
        ) as process,
    ):
        try:
            assert was_ready(containers, process), containers.said()[-3000:]
            yield process
        finally:
            process.kill()


def test_seeds_are_sent_and_the_container_ends(containers: Containers) -> None:
    assert not containers.is_healthy()
    seeded = containers.run("seed")
    count = len(list(read_records("seeds")))
    assert (seeded.returncode, seeded.stderr) == (0, f"{count} articles sent to news.articles\n")


@pytest.mark.usefixtures("worker")
def test_the_worker_reads_them(containers: Containers) -> None:
    shown = containers.run(
        "worker",
        *[sys.executable, "-m", "streams", "tail", "enriched", "--json"],
        *["--from-beginning", "--count", str(ARTICLES), "--timeout", "30"],
    )
    assert shown.returncode == 0
    assert len(shown.stdout.splitlines()) == ARTICLES


def test_the_worker_listens_on_one_port_inside_its_own_network(
    services: Services, containers: Containers, worker: "subprocess.Popen[bytes]"
) -> None:
    assert doors_of(worker.pid) == {Door("0.0.0.0", containers.port)}  # noqa: S104 - the container's
    assert "ports" not in services["worker"]


@pytest.mark.usefixtures("worker")
@pytest.mark.parametrize("path", FAUSTS_OWN)
def test_the_worker_tells_nobody_what_it_holds(containers: Containers, path: str) -> None:
    with pytest.raises(HTTPError) as refused:
        urlopen(f"http://127.0.0.1:{containers.port}{path}", timeout=5)
    refused.value.close()
    assert refused.value.code == 404


def test_the_worker_ends_with_what_is_under_way(
    containers: Containers, worker: "subprocess.Popen[bytes]"
) -> None:
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(60) == 0
    assert {json.loads(line)["level"] for line in containers.said().splitlines()}


def was_ready(containers: Containers, worker: "subprocess.Popen[bytes]") -> bool:
    """Wait until the worker is healthy; tell whether it ever was."""
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline and worker.poll() is None:
        if containers.is_healthy():
            return True
        time.sleep(0.2)
    return False
