"""What a second process brings, in the same worker or in another one."""

import asyncio
import time
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from benchmarks.stream import Stream, joined, passed, running
from benchmarks.texts import articles

COUNT = 500
ROUNDS = 3


class Throughput(NamedTuple):
    """How many articles a number of workers reads."""

    workers: int
    processes: int
    """Processes of each."""
    articles_a_second: float
    ratio: float
    """To one worker with one process."""


def scaling(folder: Path | None) -> list[Throughput]:
    """Measure one worker with one process, one with two, and two with one."""
    found: list[Throughput] = []
    for workers, processes in ((1, 1), (1, 2), (2, 1)):
        rate = throughput(workers, processes, folder)
        base = found[0].articles_a_second if found else rate
        found.append(Throughput(workers, processes, rate, rate / base))
    return found


def throughput(workers: int, processes: int, folder: Path | None) -> float:
    """Give the articles a second of the best of a few rounds."""
    with ExitStack() as stack:
        stream = stack.enter_context(running(processes=processes))
        for _ in range(1, workers):
            stack.enter_context(joined(stream.settings.broker, processes=processes))
        seconds(stream, folder, "warm")
        return COUNT / min(seconds(stream, folder, f"round-{each}") for each in range(ROUNDS))


def seconds(stream: Stream, folder: Path | None, label: str) -> float:
    """Time one pass."""
    texts = articles(COUNT, folder, label=label)
    start = time.perf_counter()
    asyncio.run(passed(stream, texts))
    return time.perf_counter() - start
