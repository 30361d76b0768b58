"""What this machine has to have before a worker is started; what lacks is said in a line."""

import errno
import socket
from importlib.util import find_spec

from streams.settings import Settings


class Unmet(RuntimeError):
    """Something that a worker needs is not there; the message names the setting and the remedy."""


def check(settings: Settings) -> None:
    """Raise Unmet for the first thing that lacks."""
    _check_model(settings)
    _check_folder(settings)
    _check_port(settings)


def _check_model(settings: Settings) -> None:
    if find_spec(settings.model) is None:
        raise Unmet(
            f"the model {settings.model} is not installed: pip install it, or set DATELINE_MODEL"
        )


def _check_folder(settings: Settings) -> None:
    if settings.store == "memory":
        return
    probe = settings.data_dir / ".writable"
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as failure:
        raise Unmet(
            f"cannot write to the folder {settings.data_dir} ({failure.strerror}): set "
            "DATELINE_DATA_DIR to one of this user's, or DATELINE_STORE=memory"
        ) from failure


def _check_port(settings: Settings) -> None:
    if not settings.web_port:
        return
    try:
        family, kind, *_, address = socket.getaddrinfo(
            settings.web_host, settings.web_port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind) as probe:
            # As the pages' own server: what a worker before this one has left is no obstacle.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as failure:
        is_taken = failure.errno == errno.EADDRINUSE
        cause = "the port is in use" if is_taken else failure.strerror
        raise Unmet(
            f"cannot serve the pages at {settings.web_host}:{settings.web_port} ({cause}): set "
            f"{'another DATELINE_WEB_PORT' if is_taken else 'DATELINE_WEB_HOST'}, or "
            "DATELINE_WEB_PORT=0 for none"
        ) from failure
