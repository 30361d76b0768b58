"""The worker processes: where articles are parsed and read, out of the event loop's way."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED
from concurrent.futures import wait as first_of
from contextlib import contextmanager
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import wait

from pebble import CONSTS, ProcessPool

PRELOADED = "streams.pool.preload"


class Unprepared(RuntimeError):
    """No process could be made ready; the message holds the cause."""


def preload() -> None:
    """Begin to load what the processes share, in the process that they are forked from.

    Whoever calls this early has other work done meanwhile; ``pool_of`` calls it in any case.
    """
    multiprocessing.set_forkserver_preload([PRELOADED])
    # First, as it lets Ctrl-C through again: that is for this process alone, and blocked for the
    # one to be forked from its first moment.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def pool_of(count: int, prepare: Callable[[], None]) -> Iterator[ProcessPool]:
    """Run a pool of processes that end with this one, from when the first is prepared.

    They are forked from one that has loaded the model already and runs no thread: this one is never
    forked. Raises Unprepared when ``prepare`` fails: better no worker than one that takes articles
    and cannot read them.
    """
    preload()
    # Pebble asks a process to end before it kills it, which ours do not hear.
    CONSTS.term_timeout = 0.1
    pool = ProcessPool(
        max_workers=count,
        context=multiprocessing.get_context("forkserver"),
        initializer=_begin,
    )
    try:
        done, _ = first_of([pool.schedule(prepare) for _ in range(count)], None, FIRST_COMPLETED)
        for future in done:
            if (failure := future.exception()) is not None:
                raise Unprepared(f"a process cannot start: {failure!r}") from failure
        yield pool
    finally:
        pool.stop()
        pool.join()


def _begin() -> None:
    """Leave signals to the parent, which drains first, and end when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
