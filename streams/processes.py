"""The worker processes: where articles are parsed and read, out of the event loop's way."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from multiprocessing.connection import wait

from pebble import ProcessPool


def open_pool(count: int, prepare: Callable[[], None]) -> ProcessPool:
    """Open a pool of fresh processes that end with this one, each prepared for its work."""
    return ProcessPool(
        max_workers=count,
        context=multiprocessing.get_context("spawn"),
        initializer=_begin,
        initargs=[prepare],
    )


def _begin(prepare: Callable[[], None]) -> None:
    """Leave signals to the parent, which drains first, and end when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    prepare()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
