"""How many cores this process may use: fewer than the machine has, in a container."""

import math
import os
from pathlib import Path

CGROUP = Path("/sys/fs/cgroup")


def cores(root: Path = CGROUP) -> int:
    """Count the cores that affinity and the container's quota leave."""
    quota = _quota(root)
    return min(_affinity(), math.ceil(quota)) if quota else _affinity()


def _affinity() -> int:
    # Not on every system.
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _quota(root: Path) -> float | None:
    """Give the cores' worth of time that the container may take; None where it is not bounded."""
    return _ratio(_words(root / "cpu.max")) or _ratio(
        _words(root / "cpu" / "cpu.cfs_quota_us") + _words(root / "cpu" / "cpu.cfs_period_us")
    )


def _words(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="ascii").split()
    except (OSError, ValueError):
        return []


def _ratio(words: list[str]) -> float | None:
    # "max 100000" and "-1" are no bound.
    if len(words) != 2 or not all(word.isdigit() for word in words) or not int(words[1]):  # noqa: PLR2004 - quota and period
        return None
    return int(words[0]) / int(words[1])
