"""One Apache Kafka with a door of every kind: TLS, mutual TLS, passwords over TLS and without."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from streams.kafka.embedded_broker import free_port
from tests.broker.apache_kafka import CONFIGURATION, PROPERTIES, filled, kafka_server
from tests.support.certificates import authority, issued, key_store

USER = "desk"
PASSWORD = "hunter2-in-the-open"  # noqa: S105 - the test broker's own
WRONG = "wrong-as-can-be"
HOST = "localhost"
DOORS = {
    "TLS": HOST,
    "MUTUAL": HOST,
    "SASL": HOST,
    "CLEAR": HOST,
    # Its certificate is for another name than the one it gives its clients.
    "MISNAMED": "127.0.0.1",
}
"""Listeners, and the host by which each tells clients to come."""

NEEDED: dict[str, dict[str, str]] = {
    "TLS": {"security_protocol": "SSL"},
    "MUTUAL": {"security_protocol": "SSL", "cert_file": "client.pem", "key_file": "client.key"},
    "SASL": {"security_protocol": "SASL_SSL", "username": USER, "password_file": "password"},
    "CLEAR": {"security_protocol": "SASL_PLAINTEXT", "username": USER, "password_file": "password"},
    "MISNAMED": {"security_protocol": "SSL"},
}


class SecureKafka(NamedTuple):
    """A broker that proves itself, and the folder of what its clients need."""

    ports: dict[str, int]
    folder: Path

    def settings(self, door: str, *, host: str = HOST, **others: Any) -> dict[str, Any]:  # noqa: ANN401 - any setting
        """Give the settings with which a door opens; files are named within the folder."""
        named = {"ca_file": "authority.pem", **NEEDED[door], **others}
        given = {name: value for name, value in named.items() if value is not None}
        files = {name: self.folder / file for name, file in given.items() if name.endswith("_file")}
        return given | files | {"broker": f"{host}:{self.ports[door]}"}


@contextmanager
def secure_kafka(jars: Path, folder: Path) -> Iterator[SecureKafka]:
    """Run a broker with every door of DOORS; it ends with the block."""
    ports = {door: free_port() for door in DOORS}
    ca = authority(folder, "authority")
    # Who neither knows the broker nor is known by it.
    authority(folder, "stranger")
    issued(ca, "client")
    for name, password in {"password": PASSWORD, "wrong-password": WRONG}.items():
        (folder / name).write_text(f"{password}\n", encoding="utf-8")
    values = {
        "PORT": str(free_port()),
        "CONTROLLER": str(free_port()),
        "FOLDER": str(folder),
        "LISTENERS": ",".join(f"{door}://127.0.0.1:{ports[door]}" for door in DOORS),
        "ADVERTISED": ",".join(f"{door}://{host}:{ports[door]}" for door, host in DOORS.items()),
        "KEYSTORE": str(key_store(issued(ca, HOST))),
        "TRUSTSTORE": str(ca.cert_file),
        "USER": USER,
        "PASSWORD": PASSWORD,
    }
    text = filled([PROPERTIES, CONFIGURATION / "secure.properties"], values)
    users = [
        f"--add-scram=SCRAM-SHA-{bits}=[name={USER},password={PASSWORD}]" for bits in (256, 512)
    ]
    with kafka_server(jars, folder, text, *users):
        yield SecureKafka(ports, folder)
