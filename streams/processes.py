"""The worker processes: where articles are parsed and read, out of the event loop's way."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED
from concurrent.futures import wait as first_of
from contextlib import contextmanager
from multiprocessing.connection import wait

from pebble import CONSTS, ProcessPool


class Unprepared(RuntimeError):
    """No process could be made ready; the message holds the cause."""


@contextmanager
def pool_of(count: int, prepare: Callable[[], None]) -> Iterator[ProcessPool]:
    """Run a pool of fresh processes that end with this one, from when the first is prepared.

    A process that takes another's place prepares itself at its first work. Raises Unprepared when
    ``prepare`` fails: better no worker than one that takes articles and cannot read them.
    """
    # Pebble asks a process to end before it kills it, which ours do not hear.
    CONSTS.term_timeout = 0.1
    pool = ProcessPool(
        max_workers=count, context=multiprocessing.get_context("spawn"), initializer=_begin
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
