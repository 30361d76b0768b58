"""How long a user waits: for help, and for a worker that reads."""

import asyncio
import subprocess
import sys
import time
from typing import NamedTuple

from benchmarks.stream import passed, running
from benchmarks.texts import articles
from streams.cli.demo_run import SESSION_SECONDS


class Start(NamedTuple):
    """Seconds from a start."""

    what: str
    seconds: float


def starts() -> list[Start]:
    """Time help and a worker; the embedded broker makes a group wait for half its session."""
    with running() as stream:
        start = time.perf_counter()
        asyncio.run(passed(stream, articles(1)))
        first = stream.ready + time.perf_counter() - start
    return [
        Start("dateline --help, best of five", help_seconds()),
        Start("worker: model loaded, pages answer", stream.answered),
        Start(f"worker: ready ({SESSION_SECONDS / 2:.0f} s of it to join)", stream.ready),
        Start("worker: first article out", first),
    ]


def help_seconds() -> float:
    """Give the best of five times of ``dateline --help``."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "streams", "--help"], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return min(times)
