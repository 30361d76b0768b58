import os
from typing import Any, cast

import faust
import pytest
from faust.types.auth import AuthProtocol

from streams.app import attach, create_app
from streams.contract.stages import STAGES
from streams.contract.times import now
from streams.delivery.context import StageContext
from streams.delivery.publisher import Publisher
from streams.delivery.tables import ConfirmedTable
from streams.kafka.embedded_broker import CLUSTER_ID, Quirks, quirks_of
from streams.settings import Settings

KAFKA = Quirks()


def app_of(quirks: Quirks = KAFKA, **given: object) -> faust.App:
    return create_app(Settings.model_validate(given), quirks, {"version": 1})


def test_several_brokers_are_given_one_by_one() -> None:
    urls = app_of(broker="a:9092, b:9093").conf.broker
    assert [str(url) for url in urls] == ["kafka://a:9092", "kafka://b:9093"]


def test_no_variable_of_fausts_has_a_say(monkeypatch: pytest.MonkeyPatch) -> None:
    before = app_of().conf
    for name, value in {"WEB_PORT": "1", "BROKER_URL": "kafka://other", "APP_ID": "x"}.items():
        monkeypatch.setenv(name, value)
        monkeypatch.setenv(f"FAUST_{name}", value)
    assert "WEB_PORT" in os.environ
    after = app_of().conf
    assert (after.web_port, after.broker, after.id) == (before.web_port, before.broker, before.id)


def test_settings_reach_faust() -> None:
    conf = app_of(
        app_id="desk",
        store="rocksdb",
        partitions=12,
        replication=3,
        web_port=7000,
        commit_interval=2,
    ).conf
    assert conf.name == "desk"
    assert str(conf.store) == "rocksdb:"
    assert (conf.topic_partitions, conf.topic_replication_factor) == (12, 3)
    assert (conf.web_port, conf.broker_commit_interval) == (7000, 2)


@pytest.mark.parametrize(("port", "is_served"), [(0, False), (6066, True)])
def test_without_a_port_no_page_is_served(port: int, *, is_served: bool) -> None:
    assert app_of(web_port=port).conf.web_enabled is is_served


def test_of_fausts_own_pages_only_an_empty_one_is_served() -> None:
    web: Any = app_of().web
    web.init_server()
    assert [each.canonical for each in web.web_app.router.resources()] == ["/"]


def test_pages_are_for_this_machine_unless_another_is_named() -> None:
    assert app_of().conf.web_bind == "127.0.0.1"
    assert app_of(web_host="0.0.0.0").conf.web_bind == "0.0.0.0"  # noqa: S104 - as a cluster's probes need it


def test_nothing_is_acknowledged_before_all_replicas_have_it() -> None:
    conf = app_of().conf
    assert conf.producer_acks == -1
    assert conf.consumer_auto_offset_reset == "earliest"


def test_a_worker_that_fails_ends_rather_than_skips() -> None:
    supervisor: Any = app_of().conf.agent_supervisor
    assert supervisor.__name__ == "CrashingSupervisor"


def test_records_go_singly_to_the_embedded_broker_only() -> None:
    assert app_of(quirks_of(CLUSTER_ID)).conf.producer_max_batch_size == 1
    assert app_of(quirks_of("other")).conf.producer_max_batch_size > 1


def test_credentials_are_passed_on() -> None:
    user: dict[str, Any] = {"username": "desk", "password": "secret"}
    secured = app_of(security_protocol="SASL_PLAINTEXT", **user)
    credentials = secured.conf.broker_credentials
    assert credentials is not None
    assert credentials.protocol is AuthProtocol.SASL_PLAINTEXT


def test_every_stage_reads_its_topic() -> None:
    settings = Settings(topic_prefix="staging.")
    app = create_app(settings, KAFKA, {"version": 1})
    attach(app, settings, Publisher(settings), cast(Any, None), now)
    agents = dict(app.agents)
    read = {name: agent.channel.get_topic_name() for name, agent in agents.items()}
    assert read == {stage.name: f"staging.{stage.reads.name}" for stage in STAGES}
    assert all(isinstance(table, ConfirmedTable) for table in app.tables.values())
    assert list(app.tables) == [stage.table for stage in STAGES if stage.table]


def test_processes_are_handed_what_the_settings_say() -> None:
    settings = Settings(processes=3, batch_words=7, batch_wait_ms=20, article_timeout=11)
    context = StageContext(*cast(Any, (None, settings, None, None, now, None)))
    assert context.limits == (3, 7, 0.02, 11.0)
