"""Brokers that a trial may hurt: with a proxy before them, or three that hold everything thrice."""

import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from signal import Signals
from typing import Literal, NamedTuple, Protocol

from streams.kafka.embedded_broker import binary, command, free_port
from tests.broker.apache_kafka import (
    CONFIGURATION,
    JARS,
    PROPERTIES,
    KafkaServer,
    filled,
    kafka_server,
)
from tests.broker.server_process import ServerProcess
from tests.broker.trial.proxy import HOST, Proxy

Kind = Literal["kafka", "embedded"]
CLUSTER = 3
CLOSED = 1
"""A port that no test's broker has."""


class Server(Protocol):
    """A broker's process."""

    def send(self, signal: Signals) -> None:
        """Send it a signal."""

    def kill(self) -> None:
        """End it as a power cut does."""

    def start(self) -> None:
        """Start it again on its data, and return once it serves."""


class Host(NamedTuple):
    """A broker, or a cluster, and the ways to it."""

    kind: Kind
    address: str
    """Where the tests' own clients go."""
    workers_address: str
    """Where workers go: through the proxy."""
    proxy: Proxy
    servers: list[Server]


class EmbeddedServer(ServerProcess):
    """The embedded broker behind a proxy; its data end with it."""

    def __init__(self, port: int, advertised: int) -> None:
        own = f"--advertised-listener-url=tcp://{HOST}:{port}"
        other = f"--advertised-listener-url=tcp://{HOST}:{advertised}"
        arguments = command(binary(), f"{HOST}:{port}")
        self.arguments = [other if each == own else each for each in arguments]

    def start(self) -> None:
        """Start it; clients wait until it serves."""
        self.process = subprocess.Popen(  # noqa: S603 - our own command
            self.arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )


@contextmanager
def proxied_host(kind: Kind, folder: Path) -> Iterator[Host]:
    """Run one broker, its workers' connections through a proxy."""
    port, behind, door = free_port(), free_port(), free_port()
    if kind == "embedded":
        server = EmbeddedServer(port, door)
        with Proxy(door, port) as proxy:
            server.start()
            try:
                # It has one address for all.
                yield Host(kind, f"{HOST}:{door}", f"{HOST}:{door}", proxy, [server])
            finally:
                server.kill()
        return
    values = {
        "PORT": str(port),
        "BEHIND": str(behind),
        "PROXY": str(door),
        "CONTROLLER": str(free_port()),
        "FOLDER": str(folder),
    }
    text = filled([PROPERTIES, CONFIGURATION / "proxied.properties"], values)
    with kafka_server(JARS, folder, text) as kafka, Proxy(door, behind) as proxy:
        yield Host(kind, f"{HOST}:{port}", f"{HOST}:{door}", proxy, [kafka])


@contextmanager
def cluster(folder: Path) -> Iterator[Host]:
    """Run three servers of Apache Kafka, each a controller and a broker."""
    ports = [(free_port(), free_port()) for _ in range(CLUSTER)]
    voters = ",".join(f"{node}@{HOST}:{control}" for node, (_, control) in enumerate(ports, 1))
    servers = []
    with ExitStack() as ending:
        for node, (port, control) in enumerate(ports, 1):
            home = folder / f"node-{node}"
            home.mkdir()
            values = {
                "NODE": str(node),
                "PORT": str(port),
                "CONTROLLER": str(control),
                "FOLDER": str(home),
                "VOTERS": voters,
            }
            server = KafkaServer(JARS, home)
            server.format(filled([PROPERTIES, CONFIGURATION / "cluster.properties"], values))
            ending.callback(server.kill)
            servers.append(server)
        for server in servers:
            server.launch()
        for server in servers:
            server.wait_until_started()
        address = ",".join(f"{HOST}:{port}" for port, _ in ports)
        yield Host("kafka", address, address, Proxy(CLOSED, CLOSED), [*servers])
