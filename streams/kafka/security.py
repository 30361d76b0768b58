"""How clients prove who they are to Kafka, and Kafka to them."""

import ssl
from typing import Any

from streams.settings import InvalidSettings, Settings


def tls(settings: Settings) -> ssl.SSLContext | None:
    """Make the TLS context, with this client's certificate for mutual TLS; None without TLS."""
    if not settings.security_protocol.endswith("SSL"):
        return None
    try:
        context = ssl.create_default_context(cafile=settings.ca_file)
        if settings.cert_file and settings.key_file:
            # An encrypted key is refused here; without this it would ask at the terminal.
            context.load_cert_chain(settings.cert_file, settings.key_file, password=str)
    except OSError as failure:
        files = (settings.ca_file, settings.cert_file, settings.key_file)
        raise InvalidSettings(
            f"cannot use the certificates {', '.join(str(file) for file in files if file)} of "
            f"DATELINE_CA_FILE, DATELINE_CERT_FILE and DATELINE_KEY_FILE: {failure}"
        ) from failure
    return context


def client_options(settings: Settings) -> dict[str, Any]:
    """Give what every plain aiokafka client of this installation is made with."""
    options: dict[str, Any] = {
        "bootstrap_servers": settings.broker,
        "security_protocol": settings.security_protocol,
        "ssl_context": tls(settings),
    }
    if settings.security_protocol.startswith("SASL"):
        options |= {
            "sasl_mechanism": settings.sasl_mechanism,
            "sasl_plain_username": settings.username,
            "sasl_plain_password": settings.secret,
        }
    return options
