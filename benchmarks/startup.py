"""How long a user waits: for help, and for a worker that reads."""

import asyncio
import subprocess
import sys
import time

from benchmarks.stream import passed, running
from benchmarks.texts import articles


def help_seconds() -> float:
    """Give the best of five times of ``dateline --help``."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "streams", "--help"], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return min(times)


def first_article_seconds() -> float:
    """Give the time from starting a worker to its first enriched article, joining included."""
    with running() as stream:
        start = time.perf_counter()
        asyncio.run(passed(stream, articles(1)))
        return time.perf_counter() - start
