"""Every command runs with the least rights that the guide lists, and says what it lacks."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest
from click.testing import Result

from streams.contract.topics import ENRICHED
from streams.kafka.topic_admin import provision
from streams.settings import Settings
from tests.broker.apache_kafka import JARS, missing
from tests.broker.bad_input import PROSE
from tests.broker.commands import run
from tests.broker.installation import Installation
from tests.broker.published import of, states
from tests.broker.rights import PASSWORD, GuardedKafka, grant, grants, guarded_kafka

OWN = {"topic_prefix": "desk.", "partitions": 2, "processes": 1, "session_timeout": 3}
ARTICLE = orjson.dumps({"id": "a", "text": PROSE})


@pytest.fixture(scope="module")
def kafka(
    tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config
) -> Iterator[GuardedKafka]:
    asked = pytestconfig.getoption("--broker")
    if asked == "embedded":
        pytest.skip("the embedded broker knows no rights")
    if reason := missing(JARS):
        pytest.fail(reason) if asked == "kafka" else pytest.skip(reason)
    accounts = list(grants(Settings()))
    with guarded_kafka(tmp_path_factory.mktemp("guarded-kafka"), accounts) as running:
        operator = Settings.model_validate({"broker": running.operator, **OWN})
        asyncio.run(provision(operator))
        grant(operator, grants(operator))
        yield running


def of_account(kafka: GuardedKafka, account: str, folder: Path) -> Installation:
    password = folder / "password"
    password.write_text(PASSWORD, encoding="utf-8")
    given = {
        "broker": kafka.named,
        "security_protocol": "SASL_PLAINTEXT",
        "sasl_mechanism": "PLAIN",
        "username": account,
        "password_file": password,
        **OWN,
    }
    return Installation(Settings.model_validate(given), folder)


@pytest.fixture
def operator(kafka: GuardedKafka, tmp_path: Path) -> Installation:
    return Installation(Settings.model_validate({"broker": kafka.operator, **OWN}), tmp_path)


def ended(result: Result) -> str:
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output


def test_each_command_runs_with_its_rights(
    kafka: GuardedKafka, operator: Installation, tmp_path: Path
) -> None:
    accounts = {name: of_account(kafka, name, tmp_path) for name in grants(operator.settings)}
    with accounts["worker"].worker():
        ended(run(accounts["submit"], "submit", "-", given=ARTICLE + b"\nbroken\n"))
        assert of(operator.published(states("a")), ENRICHED)
        tailed = run(
            accounts["tail"], "tail", "quotes", "--from-beginning", "--count", "1", "--timeout", "9"
        )
        assert "Novak" in ended(tailed)
        assert "1 dead letter found" in ended(
            run(accounts["replay-dry-run"], "replay", "--dry-run")
        )
        assert "1 dead letter sent back" in ended(run(accounts["replay"], "replay"))


def test_what_is_lacking_is_said(kafka: GuardedKafka, tmp_path: Path) -> None:
    refused = run(of_account(kafka, "nobody", tmp_path), "submit", "-", given=ARTICLE)
    assert "topic desk.news.articles is not there, or this account may not" in str(
        refused.exception
    )
    refused = run(of_account(kafka, "tail", tmp_path), "replay", "--dry-run")
    assert "topic desk.news.dead-letters is not there" in str(refused.exception)
