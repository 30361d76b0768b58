import ssl
from pathlib import Path

import faust
import pytest
from faust.types.auth import AuthProtocol

from streams.app import credentials
from streams.kafka.security import client_options, tls
from streams.settings import Settings
from tests.support.certificates import Certificate, authority

PROTOCOLS = ("PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return authority(tmp_path_factory.mktemp("certificates", numbered=True), "dateline-test")


def settings_for(protocol: str, **given: object) -> Settings:
    sasl = {"username": "desk", "password": "secret"} if protocol.startswith("SASL") else {}
    return Settings.model_validate({"security_protocol": protocol, **sasl, **given})


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_faust_is_told_the_protocol(protocol: str) -> None:
    found = credentials(settings_for(protocol))
    if protocol == "PLAINTEXT":
        assert found is None
    else:
        assert found is not None
        assert found.protocol is AuthProtocol[protocol]


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_plain_clients_are_told_the_protocol(protocol: str) -> None:
    options = client_options(settings_for(protocol, broker="kafka:9093"))
    assert options["bootstrap_servers"] == "kafka:9093"
    assert options["security_protocol"] == protocol
    assert (options["ssl_context"] is not None) is protocol.endswith("SSL")
    assert ("sasl_plain_password" in options) is protocol.startswith("SASL")


@pytest.mark.parametrize("mechanism", ["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"])
def test_both_clients_prove_the_user_alike(mechanism: str) -> None:
    settings = settings_for("SASL_PLAINTEXT", sasl_mechanism=mechanism)
    found = credentials(settings)
    assert isinstance(found, faust.SASLCredentials)
    assert found.mechanism is not None
    assert (found.mechanism.value, found.username, found.password) == (mechanism, "desk", "secret")
    options = client_options(settings)
    assert options["sasl_mechanism"] == mechanism
    assert (options["sasl_plain_username"], options["sasl_plain_password"]) == ("desk", "secret")


@pytest.mark.parametrize("protocol", ["SSL", "SASL_SSL"])
def test_the_broker_has_to_prove_itself(protocol: str) -> None:
    context = tls(settings_for(protocol))
    assert context is not None
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname


def test_the_ca_file_alone_signs(certificate: Certificate) -> None:
    context = tls(settings_for("SSL", ca_file=certificate.cert_file))
    assert context is not None
    [signer] = context.get_ca_certs()
    assert signer["subject"] == ((("commonName", "dateline-test"),),)


def test_the_client_proves_itself_by_its_certificate(certificate: Certificate) -> None:
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(*certificate)
    server.load_verify_locations(certificate.cert_file)
    server.verify_mode = ssl.CERT_REQUIRED
    given = {"ca_file": certificate.cert_file}
    assert shaken_hands(server, settings_for("SSL", **given, **certificate._asdict()))
    with pytest.raises(ssl.SSLError):
        shaken_hands(server, settings_for("SSL", **given))


def shaken_hands(server: ssl.SSLContext, settings: Settings) -> bool:
    """Shake hands in memory, and tell whether the server saw a certificate."""
    context = tls(settings)
    assert context is not None
    context.check_hostname = False
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    client_side = context.wrap_bio(to_client, to_server)
    server_side = server.wrap_bio(to_server, to_client, server_side=True)
    waiting = [client_side, server_side]
    for _ in range(20):
        for side in list(waiting):
            try:
                side.do_handshake()
            except ssl.SSLWantReadError:
                continue
            waiting.remove(side)
    return bool(server_side.getpeercert(binary_form=True))


def test_without_tls_no_file_is_read(tmp_path: Path) -> None:
    assert tls(settings_for("PLAINTEXT", ca_file=tmp_path / "nowhere")) is None


def test_sasl_over_tls_carries_the_context() -> None:
    found = credentials(settings_for("SASL_SSL"))
    assert isinstance(found, faust.SASLCredentials)
    assert found.ssl_context is not None
