import gc
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial

import pytest
from pebble import ProcessPool

from streams.pool.process_pool import Unprepared, pool_of

PARENT = """
import gc, os, time
from streams.pool.process_pool import pool_of
with pool_of(1, gc.enable) as pool:
    child = pool.schedule(os.getpid).result()
    # One that has nothing to do ends by itself when nobody can give it anything.
    pool.schedule(time.sleep, args=[60])
    time.sleep(0.2)
    print(child, flush=True)
    time.sleep(60)
"""


def is_alive(process: int) -> bool:
    """Tell whether a process runs; one that nobody has waited for yet has ended."""
    try:
        with open(f"/proc/{process}/stat", encoding="ascii") as file:  # noqa: PTH123 - no path of ours
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_processes_end_when_their_parent_is_killed() -> None:
    command = [sys.executable, "-c", PARENT]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as parent:  # noqa: S603 - our own
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert is_alive(child)
        parent.kill()
        deadline = time.monotonic() + 5
        while is_alive(child) and time.monotonic() < deadline:
            time.sleep(0.02)
    assert not is_alive(child)


@pytest.fixture
def pool() -> Iterator[ProcessPool]:
    with pool_of(1, gc.enable) as pool:
        yield pool


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_signals_are_left_to_the_parent(pool: ProcessPool, ending: signal.Signals) -> None:
    child = pool.schedule(os.getpid).result(timeout=10)
    os.kill(child, ending)
    assert pool.schedule(os.getpid).result(timeout=10) == child


def test_a_signal_to_all_leaves_the_process_that_they_are_forked_from(pool: ProcessPool) -> None:
    child, server = (pool.schedule(ask).result(timeout=10) for ask in (os.getpid, os.getppid))
    assert server not in {os.getpid(), child}
    os.kill(server, signal.SIGTERM)
    time.sleep(0.1)
    assert is_alive(server)
    assert pool.schedule(os.getpid).result(timeout=10) == child


def models_loaded() -> int:
    """Count the models of this process, without loading one."""
    reading = sys.modules.get("agents.nlp.reader")
    return reading.reader.cache_info().currsize if reading else 0


def test_a_process_is_born_with_the_model(pool: ProcessPool) -> None:
    assert pool.schedule(models_loaded).result(timeout=10) == 1


def test_a_process_is_prepared_before_its_first_work() -> None:
    with pool_of(1, partial(os.chdir, "/")) as pool:
        assert pool.schedule(os.getcwd).result(timeout=10) == "/"


def test_what_keeps_a_process_from_starting_is_said_at_once() -> None:
    with (
        pytest.raises(Unprepared, match="FileNotFoundError"),
        pool_of(2, partial(os.chdir, "/nowhere")),
    ):
        pytest.fail("the pool was given")
