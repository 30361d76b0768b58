"""Apache Kafka where each account may do only what it was granted: least rights, by command."""

import asyncio
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from aiokafka.protocol.admin import CreateAclsRequest

from streams.contract.stages import STAGES, changelogs
from streams.contract.topics import ARTICLES, DEAD_LETTERS, HEALED, QUOTES, TOPICS
from streams.kafka.embedded_broker import free_port
from streams.kafka.topic_admin import admin
from streams.settings import Settings
from tests.broker.apache_kafka import (
    CONFIGURATION,
    JARS,
    PROPERTIES,
    KafkaServer,
    filled,
    kafka_server,
)

READ, WRITE = 3, 4
TOPIC, GROUP = 2, 3
LITERAL, ALLOW = 3, 3
PASSWORD = "as-granted"  # noqa: S105 - the test broker's own


class Grant(NamedTuple):
    """What an account may do with a topic or a group."""

    kind: int
    name: str
    operation: int


def grants(settings: Settings) -> dict[str, list[Grant]]:
    """Give the least rights of each command's account; docs/operations.md lists the same."""
    named = {topic: settings.topic(topic.name) for topic in TOPICS}
    read = [named[stage.reads] for stage in STAGES] + changelogs(settings)
    written = [name for topic, name in named.items() if topic is not ARTICLES]
    return {
        "worker": [
            *(Grant(TOPIC, name, READ) for name in (*read, named[DEAD_LETTERS], named[HEALED])),
            *(Grant(TOPIC, name, WRITE) for name in (*written, *changelogs(settings))),
            Grant(GROUP, settings.group_id, READ),
        ],
        "submit": [Grant(TOPIC, named[ARTICLES], WRITE)],
        "tail": [Grant(TOPIC, named[QUOTES], READ)],
        "replay-dry-run": [Grant(TOPIC, named[each], READ) for each in (DEAD_LETTERS, HEALED)],
        "replay": [
            *(Grant(TOPIC, named[each], READ) for each in (DEAD_LETTERS, HEALED)),
            *(Grant(TOPIC, named[stage.reads], WRITE) for stage in STAGES),
        ],
        "nobody": [],
    }


class GuardedKafka(NamedTuple):
    """A broker with a door for the operator and one for accounts."""

    operator: str
    named: str
    server: KafkaServer

    def set_password(self, account: str, password: str) -> None:
        """Give an account a password for SCRAM; connections that stand are not touched."""
        change = [f"--add-config=SCRAM-SHA-512=[password={password}]", "--entity-type=users"]
        change += [f"--entity-name={account}", f"--bootstrap-server={self.operator}"]
        command = [*self.server.java, "kafka.admin.ConfigCommand", "--alter", *change]
        subprocess.run(command, check=True, capture_output=True, timeout=60)  # noqa: S603 - our own


@contextmanager
def guarded_kafka(folder: Path, accounts: list[str]) -> Iterator[GuardedKafka]:
    """Run a broker that knows these accounts and has granted them nothing."""
    port, named = free_port(), free_port()
    values = {
        "PORT": str(port),
        "NAMED": str(named),
        "CONTROLLER": str(free_port()),
        "FOLDER": str(folder),
        "USERS": " ".join(f'user_{account}="{PASSWORD}"' for account in accounts),
    }
    text = filled([PROPERTIES, CONFIGURATION / "rights.properties"], values)
    with kafka_server(JARS, folder, text) as server:
        yield GuardedKafka(f"127.0.0.1:{port}", f"127.0.0.1:{named}", server)


def grant(operator: Settings, rights: dict[str, list[Grant]]) -> None:
    """Grant each account its rights."""

    async def granted() -> None:
        async with admin(operator) as client:
            for account, each in rights.items():
                for kind, name, operation in each:
                    request = CreateAclsRequest(
                        kind, name, LITERAL, f"User:{account}", "*", operation, ALLOW
                    )
                    await client._send_request(request)  # noqa: SLF001 - aiokafka has no more

    asyncio.run(granted())
