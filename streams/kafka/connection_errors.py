"""Why a broker cannot be reached or will not have this client, and what to set instead."""

import ssl

from aiokafka.errors import (
    IllegalSaslStateError,
    KafkaError,
    SaslAuthenticationFailed,
    UnsupportedSaslMechanismError,
)

from streams.settings import Settings

# OpenSSL's X509_V_ERR_*: a name or an address that the certificate does not hold; nobody known
# who signed it.
MISNAMED = {62, 64}
UNKNOWN_SIGNER = {18, 19, 20, 21}


SILENT = (KafkaError, OSError, TimeoutError)
"""What a client raises while no broker answers."""


class BrokerUnreachable(ConnectionError):
    """No broker answers; the message names where it was looked for and the remedy."""


class BrokerRefused(ConnectionError):
    """A broker answers, and trying again cannot help; the message names the cause and remedy."""


def unreachable(settings: Settings, failure: KafkaError) -> BrokerUnreachable:
    """Say where no broker answers, and the remedy."""
    return BrokerUnreachable(
        f"no Kafka broker answers at {settings.broker} ({failure}): start one with "
        "`dateline broker`, or set DATELINE_BROKER and, where needed, DATELINE_SECURITY_PROTOCOL"
    )


def refusal(failure: BaseException, settings: Settings, place: str) -> BrokerRefused | None:
    """Explain a failure to connect to ``place``; None where it may pass with time."""
    # What the broker says after TLS is set up comes wrapped as a broken connection.
    causes = (failure, failure.__cause__)
    for cause in causes:
        said = _of_tls(cause, settings) or _of_sasl(cause, settings)
        if said:
            return BrokerRefused(f"the Kafka broker at {place} {said}")
    return None


def _of_tls(cause: object, settings: Settings) -> str | None:
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _of_its_certificate(cause)
    if not isinstance(cause, ssl.SSLError):
        return None
    reason = (cause.reason or "").replace("_", " ").lower()
    if "certificate" not in reason and "unknown ca" not in reason:
        return f"does not speak TLS as we do ({reason}): check DATELINE_SECURITY_PROTOCOL"
    if settings.cert_file is None:
        return (
            f"wants a certificate of this client ({reason}): set DATELINE_CERT_FILE and "
            "DATELINE_KEY_FILE"
        )
    return (
        f"refuses the certificate in DATELINE_CERT_FILE ({reason}): have it signed by an "
        "authority that the broker trusts"
    )


def _of_its_certificate(cause: ssl.SSLCertVerificationError) -> str:
    said = cause.verify_message.removesuffix(".")
    if cause.verify_code in MISNAMED:
        return (
            f"shows a certificate for another name ({said}): name it in DATELINE_BROKER, and in "
            "its advertised.listeners, as its certificate does"
        )
    if cause.verify_code in UNKNOWN_SIGNER:
        return (
            f"shows a certificate of an unknown authority ({said}): put that authority's own "
            "certificate into DATELINE_CA_FILE"
        )
    return f"shows a certificate that does not hold ({said}): have it issued anew"


def _of_sasl(cause: object, settings: Settings) -> str | None:
    if isinstance(cause, UnsupportedSaslMechanismError):
        return (
            f"does not take DATELINE_SASL_MECHANISM={settings.sasl_mechanism}: set one that "
            "it has enabled"
        )
    if isinstance(cause, IllegalSaslStateError):
        protocol = settings.security_protocol.replace("SASL_", "")
        return f"asks for no password here: set DATELINE_SECURITY_PROTOCOL={protocol}"
    if isinstance(cause, SaslAuthenticationFailed):
        return (
            f"refuses the user {settings.username} ({_said(cause)}): check DATELINE_USERNAME, "
            "DATELINE_PASSWORD_FILE and DATELINE_SASL_MECHANISM"
        )
    return None


def _said(failure: KafkaError) -> str:
    return str(failure.args[0]) if failure.args else "no cause given"
