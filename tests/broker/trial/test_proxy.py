"""The proxy does to connections what a trial asks of it."""

import socket
import struct
import threading
from collections.abc import Iterator

import pytest

from streams.kafka.embedded_broker import free_port
from tests.broker.trial.proxy import FETCH, HOST, PRODUCE, Proxy

SOON = 0.3
PATIENCE = 10


def echo(server: socket.socket) -> None:
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        threading.Thread(target=repeat, args=[connection], daemon=True).start()


def repeat(connection: socket.socket) -> None:
    with connection:
        try:
            while data := connection.recv(1024):
                connection.sendall(data)
        except OSError:
            return


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    with socket.create_server((HOST, 0)) as server:
        threading.Thread(target=echo, args=[server], daemon=True).start()
        with Proxy(free_port(), server.getsockname()[1]) as proxy:
            yield proxy
        server.shutdown(socket.SHUT_RDWR)


def request(key: int, client: bytes) -> bytes:
    data = struct.pack(">hhih", key, 7, 1, len(client)) + client
    return len(data).to_bytes(4) + data


def answered(connection: socket.socket, data: bytes, seconds: float = PATIENCE) -> bool:
    """Say whether a request comes back in time."""
    connection.settimeout(seconds)
    connection.sendall(data)
    try:
        return connection.recv(len(data), socket.MSG_WAITALL) == data
    except TimeoutError:
        return False


def connected(proxy: Proxy) -> socket.socket:
    return socket.create_connection((HOST, proxy.port), PATIENCE)


def test_what_is_not_struck_passes(proxy: Proxy) -> None:
    with connected(proxy) as connection:
        assert answered(connection, request(PRODUCE, b"faust"))


def test_only_the_requests_named_are_lost_and_none_of_the_tests(proxy: Proxy) -> None:
    proxy.lose(PRODUCE)
    with connected(proxy) as connection:
        assert not answered(connection, request(PRODUCE, b"faust"), SOON)
        assert answered(connection, request(FETCH, b"faust"))
        assert answered(connection, request(PRODUCE, b"test-crawler"))
        proxy.lose()
        assert answered(connection, request(PRODUCE, b"faust"))


def test_what_is_held_comes_when_it_is_released(proxy: Proxy) -> None:
    with connected(proxy) as connection:
        assert answered(connection, request(FETCH, b""))
        proxy.hold()
        assert not answered(connection, request(FETCH, b"held"), SOON)
        proxy.release()
        connection.settimeout(PATIENCE)
        assert connection.recv(1024) == request(FETCH, b"held")


def test_a_cut_ends_connections_and_takes_new_ones(proxy: Proxy) -> None:
    with connected(proxy) as connection:
        assert answered(connection, request(FETCH, b""))
        proxy.cut()
        assert connection.recv(1) == b""
    with connected(proxy) as connection:
        assert answered(connection, request(FETCH, b""))


def test_nobody_is_let_in_while_it_refuses(proxy: Proxy) -> None:
    proxy.refuse()
    with pytest.raises(ConnectionRefusedError):
        connected(proxy).close()
    proxy.accept()
    with connected(proxy) as connection:
        assert answered(connection, request(FETCH, b""))
