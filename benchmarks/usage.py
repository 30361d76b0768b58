"""CPU seconds and resident memory of a process with all its children, from ``/proc``."""

import os
from collections.abc import Iterator
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
PROC = Path("/proc")


def tree(pid: int) -> Iterator[int]:
    """Yield a process and everything it started that still runs."""
    yield pid
    for children in PROC.glob(f"{pid}/task/*/children"):
        for child in children.read_text().split():
            yield from tree(int(child))


def cpu_seconds(pid: int) -> float:
    """Add up user and system time of a process tree, ended children included."""
    total = 0
    for each in tree(pid):
        fields = (PROC / str(each) / "stat").read_text().rpartition(") ")[2].split()
        # utime, stime, and those of children that were waited for.
        total += sum(int(ticks) for ticks in fields[11:15])
    return total / TICKS


def resident_megabytes(pid: int) -> list[float]:
    """Give the proportional resident memory of each process of a tree, the first one first."""
    return [megabytes(each) for each in tree(pid)]


def megabytes(pid: int) -> float:
    """Give a process's resident memory, of what it shares only its part."""
    for line in (PROC / str(pid) / "smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0
