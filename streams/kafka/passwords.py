"""The password at each authentication: it is rotated while workers run."""

import logging
from typing import Any

from aiokafka import conn

from streams.settings import Settings

log = logging.getLogger(__name__)


def read_password_anew(settings: Settings) -> None:
    """Make every connection from now on read ``DATELINE_PASSWORD_FILE`` when it is opened."""
    if settings.password_file:
        conn.AIOKafkaConnection = connection_class(settings)


def connection_class(settings: Settings) -> type[Any]:
    """Give the class of connections that prove themselves with what the file says then."""

    class RereadingConnection(conn.AIOKafkaConnection):  # type: ignore[misc] # aiokafka is untyped
        def authenticator_plain(self) -> Any:  # noqa: ANN401 - aiokafka is untyped
            self._reread()
            return super().authenticator_plain()

        def authenticator_scram(self) -> Any:  # noqa: ANN401 - aiokafka is untyped
            self._reread()
            return super().authenticator_scram()

        def _reread(self) -> None:
            try:
                self._sasl_plain_password = settings.secret
            except OSError as failure:
                # A secret that is just being replaced: the last one may still hold.
                log.warning("cannot read DATELINE_PASSWORD_FILE: %s", failure.strerror)

    return RereadingConnection
