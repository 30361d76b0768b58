import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from streams.settings import PREFIX, Settings, load

Services = dict[str, dict[str, Any]]
PINNED = re.compile(r"[a-z0-9./-]+:v?\d+\.\d+\.\d+")


def test_there_is_a_broker_a_worker_seeds_and_a_page_to_look_at(services: Services) -> None:
    profiles = {name: each.get("profiles") for name, each in services.items()}
    assert profiles == {
        "kafka": None,
        "worker": None,
        "seed": None,
        "ui": ["ui"],
        "prometheus": ["observe"],
        "grafana": ["observe"],
    }


def test_nothing_is_named_so_that_two_checkouts_cannot_run(
    compose: dict[str, Any], services: Services
) -> None:
    assert "version" not in compose
    assert not any("container_name" in each for each in services.values())


@pytest.fixture(scope="module")
def checker() -> str:
    """Give docker-compose, where it is installed."""
    program = shutil.which("docker-compose")
    if program is None:
        pytest.skip("no docker-compose to check the file with: apt-get install docker-compose")
    return program


def checked(checker: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - the system's own
        [checker, "config", "--quiet"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_docker_compose_accepts_it(checker: str, root: Path) -> None:
    found = checked(checker, root)
    assert (found.returncode, found.stderr) == (0, "")


def test_docker_compose_would_not_accept_anything(checker: str, root: Path, tmp_path: Path) -> None:
    text = (root / "docker-compose.yml").read_text(encoding="utf-8")
    (tmp_path / "docker-compose.yml").write_text(
        text.replace("cap_drop:", "cap_dropped:"), encoding="utf-8"
    )
    assert checked(checker, tmp_path).returncode != 0


def test_every_image_is_pinned(services: Services) -> None:
    images = {name: each["image"] for name, each in services.items()}
    assert {name: image for name, image in images.items() if not PINNED.fullmatch(image)} == {}


def test_every_port_is_for_this_machine_alone(services: Services) -> None:
    ports = [port for each in services.values() for port in each.get("ports", ())]
    assert len(ports) == 4
    assert [port for port in ports if not port.startswith("127.0.0.1:")] == []


@pytest.mark.parametrize("name", ["worker", "seed"])
def test_ours_can_do_no_more_than_they_need(name: str, services: Services) -> None:
    service = services[name]
    assert service["user"] == "10001:10001"
    assert service["read_only"] is True
    assert service["tmpfs"] == ["/tmp"]  # noqa: S108 - the container's own
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert not {"privileged", "cap_add", "devices", "pid", "network_mode"} & set(service)


def test_nobody_can_gain_a_right(services: Services) -> None:
    for service in services.values():
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert not {"privileged", "cap_add", "devices", "pid", "network_mode"} & set(service)


def test_what_stays_up_tells_whether_it_is_well(services: Services) -> None:
    for name in ("kafka", "worker"):
        assert services[name]["restart"] == "unless-stopped"
        check = services[name]["healthcheck"]
        assert check["test"][0] == "CMD"
        assert {"interval", "timeout", "retries", "start_period"} <= set(check)


def test_ours_are_all_of_them(ours: Services) -> None:
    assert set(ours) == {"worker", "seed"}


@pytest.mark.parametrize("name", ["worker", "seed"])
def test_every_variable_is_a_setting_and_its_value_is_one(
    name: str,
    services: Services,
    image_environment: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours = {k: v for k, v in image_environment.items() if k.startswith(PREFIX)}
    given = {**ours, **services[name]["environment"]}
    for variable in [each for each in os.environ if each.startswith(PREFIX)]:
        monkeypatch.delenv(variable)
    for variable, value in given.items():
        monkeypatch.setenv(variable, value)
    settings = load(os.environ)
    shown = {
        PREFIX + field.upper(): str(getattr(settings, field)) for field in Settings.model_fields
    }
    assert {variable: shown[variable] for variable in given} == given


def test_the_worker_keeps_its_tables_in_a_volume_it_may_write(
    compose: dict[str, Any], services: Services
) -> None:
    environment = services["worker"]["environment"]
    assert environment["DATELINE_STORE"] == "rocksdb"
    [mount] = services["worker"]["volumes"]
    volume, folder = mount.split(":")
    assert folder == environment["DATELINE_DATA_DIR"]
    assert volume in compose["volumes"]


def test_what_reads_kafka_waits_for_it(services: Services) -> None:
    assert "healthcheck" in services["kafka"]
    for name in ("worker", "seed", "ui"):
        assert services[name]["depends_on"] == {"kafka": {"condition": "service_healthy"}}


def test_what_is_under_way_is_given_time(services: Services) -> None:
    assert services["worker"]["stop_grace_period"] == "70s"


def listeners(services: Services, variable: str) -> dict[str, tuple[str, str]]:
    """Give host and port by the name of a listener."""
    given = services["kafka"]["environment"][variable].split(",")
    pairs = (each.split("://") for each in given)
    return {name: tuple(place.rsplit(":", 1)) for name, place in pairs}


def test_kafka_tells_each_side_an_address_that_it_reaches(services: Services) -> None:
    told = listeners(services, "KAFKA_ADVERTISED_LISTENERS")
    assert told == {"HOST": ("127.0.0.1", "9092"), "SERVICES": ("kafka", "19092")}
    assert services["kafka"]["ports"] == ["127.0.0.1:9092:9092"]
    brokers = {
        services["worker"]["environment"]["DATELINE_BROKER"],
        services["seed"]["environment"]["DATELINE_BROKER"],
        services["ui"]["environment"]["KAFKA_CLUSTERS_0_BOOTSTRAPSERVERS"],
    }
    assert brokers == {"kafka:19092"}
    assert Settings.model_construct().broker == "127.0.0.1:9092"


def test_kafka_is_one_node_that_is_its_own_controller(services: Services) -> None:
    environment = services["kafka"]["environment"]
    opened = listeners(services, "KAFKA_LISTENERS")
    _, port = opened[environment["KAFKA_CONTROLLER_LISTENER_NAMES"]]
    assert environment["KAFKA_CONTROLLER_QUORUM_VOTERS"] == f"1@localhost:{port}"
    assert environment["KAFKA_NODE_ID"] == "1"
    assert set(environment["KAFKA_PROCESS_ROLES"].split(",")) == {"broker", "controller"}
    named = [
        each.split(":")[0]
        for each in environment["KAFKA_LISTENER_SECURITY_PROTOCOL_MAP"].split(",")
    ]
    assert set(named) == set(opened)
    copies = {value for name, value in environment.items() if "REPLICATION_FACTOR" in name}
    assert copies == {"1"}


def test_kafka_takes_the_largest_record_and_its_dead_letter(services: Services) -> None:
    environment = services["kafka"]["environment"]
    largest = Settings.model_construct().max_message_bytes
    assert int(environment["KAFKA_MESSAGE_MAX_BYTES"]) > largest + 4096
    assert environment["KAFKA_REPLICA_FETCH_MAX_BYTES"] == environment["KAFKA_MESSAGE_MAX_BYTES"]


def test_kafka_keeps_its_records_in_a_volume(compose: dict[str, Any], services: Services) -> None:
    [mount] = services["kafka"]["volumes"]
    volume, folder = mount.split(":")
    assert folder == services["kafka"]["environment"]["KAFKA_LOG_DIRS"]
    assert volume in compose["volumes"]
