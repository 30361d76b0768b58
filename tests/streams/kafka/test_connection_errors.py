import ssl

import pytest
from aiokafka.errors import (
    IllegalSaslStateError,
    KafkaConnectionError,
    SaslAuthenticationFailed,
    UnsupportedSaslMechanismError,
)

from streams.kafka.connection_errors import refusal
from streams.settings import Settings

SECRET = "correct-horse-battery"  # noqa: S105 - nobody's
SASL = Settings.model_validate(
    {"security_protocol": "SASL_SSL", "username": "desk", "password": SECRET}
)
PROVED = Settings.model_validate(
    {"security_protocol": "SSL", "cert_file": "client.pem", "key_file": "client.key"}
)


def unverified(code: int, says: str) -> ssl.SSLCertVerificationError:
    failure = ssl.SSLCertVerificationError(1, "certificate verify failed")
    failure.verify_code, failure.verify_message = code, says
    return failure


def alert(reason: str) -> ssl.SSLError:
    failure = ssl.SSLError(1, reason)
    failure.reason = reason
    return failure


def broken(cause: Exception) -> KafkaConnectionError:
    """Give what aiokafka makes of a connection that breaks after the handshake."""
    failure = KafkaConnectionError("Connection at kafka:9093 closed")
    failure.__cause__ = cause
    return failure


@pytest.mark.parametrize(
    ("failure", "settings", "says"),
    [
        (unverified(62, "Hostname mismatch."), PROVED, "another name (Hostname mismatch): name it"),
        (unverified(64, "IP address mismatch."), PROVED, "for another name (IP address mismatch)"),
        (unverified(20, "unable to get issuer"), PROVED, "certificate into DATELINE_CA_FILE"),
        (unverified(18, "self-signed certificate"), PROVED, "certificate into DATELINE_CA_FILE"),
        (unverified(10, "certificate has expired"), PROVED, "not hold (certificate has expired)"),
        (broken(alert("SSLV3_ALERT_BAD_CERTIFICATE")), SASL, "set DATELINE_CERT_FILE and DATEL"),
        (broken(alert("TLSV13_ALERT_CERTIFICATE_REQUIRED")), SASL, "set DATELINE_CERT_FILE and"),
        (broken(alert("TLSV1_ALERT_UNKNOWN_CA")), PROVED, "refuses the certificate in DATELINE_"),
        (alert("WRONG_VERSION_NUMBER"), PROVED, "(wrong version number): check DATELINE_SECURITY"),
        (SaslAuthenticationFailed("locked out"), SASL, "refuses the user desk (locked out): check"),
        (UnsupportedSaslMechanismError(), SASL, "not take DATELINE_SASL_MECHANISM=SCRAM-SHA-512"),
        (IllegalSaslStateError(), SASL, "here: set DATELINE_SECURITY_PROTOCOL=SSL"),
    ],
    ids=lambda each: str(each)[:40] if isinstance(each, Exception) else "",
)
def test_cause_and_remedy_are_told(failure: Exception, settings: Settings, says: str) -> None:
    told = refusal(failure, settings, "kafka:9093")
    assert told is not None
    assert str(told).startswith("the Kafka broker at kafka:9093 ")
    assert says in str(told)
    assert SECRET not in str(told)


@pytest.mark.parametrize(
    "failure",
    [
        ConnectionRefusedError("nobody there"),
        ConnectionResetError(),
        TimeoutError(),
        KafkaConnectionError("closed"),
        broken(ConnectionResetError()),
    ],
    ids=repr,
)
def test_what_may_pass_is_no_refusal(failure: Exception) -> None:
    assert refusal(failure, SASL, "kafka:9093") is None
