"""Every way to prove oneself to a real Apache Kafka, and what is said where it fails."""

import time
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import orjson
import pytest

from streams.contract.topics import ENRICHED
from streams.settings import Settings
from tests.broker.apache_kafka import missing
from tests.broker.bad_input import PROSE, article
from tests.broker.commands import run
from tests.broker.installation import Installation
from tests.broker.published import of, states
from tests.broker.secure_kafka import PASSWORD, USER, WRONG, SecureKafka, secure_kafka
from tests.broker.workers import started
from tests.support.listening import said_of

PROMPTLY = 8.0
TAIL = ["tail", "articles", "--json", "--from-beginning", "--count", "1"]
WORKERS = {
    "mutual TLS": ("MUTUAL", {}),
    "PLAIN over TLS": ("SASL", {"sasl_mechanism": "PLAIN"}),
    "SCRAM-SHA-512 over TLS": ("SASL", {"sasl_mechanism": "SCRAM-SHA-512"}),
}
COMMANDS = WORKERS | {
    "TLS": ("TLS", {}),
    "SCRAM-SHA-256 over TLS": ("SASL", {"sasl_mechanism": "SCRAM-SHA-256"}),
    "SCRAM-SHA-512 in the clear": ("CLEAR", {"sasl_mechanism": "SCRAM-SHA-512"}),
}


class Refused(NamedTuple):
    """Settings with which a door stays shut, and what has to be said of it."""

    door: str
    changed: dict[str, Any]
    says: str


REFUSED = {
    "wrong password, SCRAM": Refused(
        "SASL", {"password_file": "wrong-password"}, "refuses the user desk"
    ),
    "wrong password, PLAIN": Refused(
        "SASL",
        {"password_file": "wrong-password", "sasl_mechanism": "PLAIN"},
        "check DATELINE_USERNAME, DATELINE_PASSWORD_FILE",
    ),
    "unknown user": Refused("SASL", {"username": "nobody"}, "refuses the user nobody"),
    "unknown authority": Refused("TLS", {"ca_file": "stranger.pem"}, "into DATELINE_CA_FILE"),
    "wrong host name": Refused("TLS", {"host": "127.0.0.1"}, "not valid for '127.0.0.1'"),
    "wrong host name among its own": Refused("MISNAMED", {}, "in its advertised.listeners"),
    "no authority": Refused("TLS", {"ca_file": None}, "into DATELINE_CA_FILE"),
    "no certificate of ours": Refused(
        "MUTUAL",
        {"cert_file": None, "key_file": None},
        "set DATELINE_CERT_FILE and DATELINE_KEY_FILE",
    ),
    "a stranger's certificate": Refused(
        "MUTUAL",
        {"cert_file": "stranger.pem", "key_file": "stranger.key"},
        "refuses the certificate in DATELINE_CERT_FILE",
    ),
    "a password nobody asks for": Refused(
        "TLS",
        {"security_protocol": "SASL_SSL", "username": USER, "password_file": "password"},
        "set DATELINE_SECURITY_PROTOCOL=SSL",
    ),
}


@pytest.fixture(scope="module")
def kafka(
    pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SecureKafka]:
    asked = pytestconfig.getoption("--broker")
    if asked == "embedded":
        pytest.skip("the embedded broker asks nobody who they are")
    jars = pytestconfig.rootpath / ".kafka" / "libs"
    reason = missing(jars)
    if reason:
        pytest.fail(reason) if asked == "kafka" else pytest.skip(reason)
    with secure_kafka(jars, tmp_path_factory.mktemp("secure-kafka")) as running:
        yield running


def installed(kafka: SecureKafka, folder: Path, door: str, others: dict[str, Any]) -> Installation:
    name = f"t{uuid4().hex[:8]}"
    own = {"topic_prefix": f"{name}.", "partitions": 1, "processes": 1}
    given = kafka.settings(door, **others) | own | {"session_timeout": 3}
    return Installation(Settings.model_validate(given), folder)


@pytest.mark.parametrize("way", COMMANDS)
def test_commands_send_and_read(kafka: SecureKafka, tmp_path: Path, way: str) -> None:
    installation = installed(kafka, tmp_path, *COMMANDS[way])
    sent = run(installation, "submit", "-", given=article(id="a"))
    assert sent.exit_code == 0, sent.output
    tail = run(installation, *TAIL)
    assert orjson.loads(orjson.loads(tail.stdout)["value"])["id"] == "a"


@pytest.mark.parametrize("way", WORKERS)
def test_a_worker_reads_and_keeps_its_secret(kafka: SecureKafka, tmp_path: Path, way: str) -> None:
    installation = installed(kafka, tmp_path, *WORKERS[way])
    with installation.worker(DATELINE_LOG_LEVEL="DEBUG") as worker:
        installation.submit({"id": "a", "text": PROSE})
        [state] = of(installation.published(states("a")), ENRICHED)
        arguments = "\n".join(said_of(worker.process.pid))
    assert state.said["entities"]
    assert "streams" in arguments
    assert "DEBUG aiokafka" in worker.said()
    for told in (worker.said(), arguments):
        assert [form for form in forms(PASSWORD) if form in told] == []


@pytest.mark.parametrize("fault", REFUSED)
def test_a_refusal_is_told_at_once_with_its_remedy(
    kafka: SecureKafka, tmp_path: Path, fault: str
) -> None:
    door, changed, says = REFUSED[fault]
    installation = installed(kafka, tmp_path, door, changed)
    for command in (["submit", "-"], ["tail", "quotes"], ["topics", "--make"]):
        began = time.monotonic()
        refused = run(installation, *command, given=article(id="a"))
        assert time.monotonic() - began < PROMPTLY
        assert refused.exit_code == 1
        assert says in str(refused.exception)
        assert [secret for secret in (PASSWORD, WRONG) if secret in str(refused.exception)] == []


@pytest.mark.parametrize("mechanism", ["PLAIN", "SCRAM-SHA-512"])
def test_a_worker_with_a_wrong_password_ends_and_keeps_it(
    kafka: SecureKafka, tmp_path: Path, mechanism: str
) -> None:
    changed = {"password_file": "wrong-password", "sasl_mechanism": mechanism}
    installation = installed(kafka, tmp_path, "SASL", changed)
    with started(installation.environment | {"DATELINE_LOG_LEVEL": "DEBUG"}, tmp_path) as worker:
        assert worker.process.wait(PROMPTLY) == 1
    assert worker.said().splitlines()[-1].startswith("dateline: the Kafka broker at localhost:")
    assert [form for form in forms(WRONG) if form in worker.said()] == []


def forms(secret: str) -> list[str]:
    """Give a secret as it is, and encoded as messages carry it."""
    texts = (secret, f"\0{USER}\0{secret}")
    return [secret, *(b64encode(text.encode()).decode() for text in texts)]
