import os
import subprocess
import sys
from pathlib import Path

from prometheus_client import CollectorRegistry

from streams.monitoring.process_memory import ReadingProcesses, resident

TWO = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'input()'])"


def test_children_and_their_children_count() -> None:
    registry = CollectorRegistry()
    registry.register(ReadingProcesses())
    before = registry.get_sample_value("dateline_reading_processes") or 0
    with subprocess.Popen([sys.executable, "-c", TWO], stdin=subprocess.PIPE) as process:  # noqa: S603 - our own
        while (registry.get_sample_value("dateline_reading_processes") or 0) < before + 2:
            assert process.poll() is None
        size = registry.get_sample_value("dateline_reading_processes_memory_bytes") or 0
        assert size > 2**20
        process.communicate(b"\n")


def test_what_has_ended_holds_nothing(tmp_path: Path) -> None:
    assert resident(tmp_path, 1) == 0
    assert resident(Path("/proc"), os.getpid()) > 2**20


def test_a_system_without_proc_tells_of_none(tmp_path: Path) -> None:
    registry = CollectorRegistry()
    registry.register(ReadingProcesses(proc=tmp_path))
    assert registry.get_sample_value("dateline_reading_processes") == 0
