"""The memory of the reading processes, of which the worker's own figures say nothing."""

import os
from collections.abc import Iterator
from pathlib import Path

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

PROC = Path("/proc")


class ReadingProcesses(Collector):
    """Looks when it is asked, where the system has ``/proc``."""

    def __init__(self, own: int | None = None, proc: Path = PROC) -> None:
        self.own = own or os.getpid()
        self.proc = proc

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Yield how many there are and what they hold together."""
        sizes = [resident(self.proc, each) for each in descendants(self.proc, self.own)]
        yield GaugeMetricFamily(
            "dateline_reading_processes", "Processes under the worker's own", value=len(sizes)
        )
        yield GaugeMetricFamily(
            "dateline_reading_processes_memory_bytes",
            "What they hold together, pages that they share counted in each",
            value=sum(sizes),
        )


def descendants(proc: Path, process: int) -> Iterator[int]:
    """Yield the processes under a process."""
    for file in proc.glob(f"{process}/task/*/children"):
        for word in _text(file).split():
            yield int(word)
            yield from descendants(proc, int(word))


def resident(proc: Path, process: int) -> int:
    """Give the bytes of memory that a process holds; 0 for one that has ended."""
    words = _text(proc / str(process) / "statm").split()
    return int(words[1]) * os.sysconf("SC_PAGE_SIZE") if len(words) > 1 else 0


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii")
    except OSError:
        return ""
