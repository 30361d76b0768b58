"""Ctrl-C ends every command with one line and 130, whatever is under way."""

import os
import pty
import signal
import sys
import time
from pathlib import Path

import pytest

SECONDS = 30


def interrupted(arguments: list[str], *, after: float) -> tuple[int, str]:
    """Run a command on a terminal, send Ctrl-C, and return its status and what it wrote."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(sys.executable, [sys.executable, "-m", "streams", *arguments])  # noqa: S606 - our own
    time.sleep(after)
    os.write(terminal, b"\x03")
    written = b""
    ends = time.monotonic() + SECONDS
    try:
        while time.monotonic() < ends and (data := os.read(terminal, 2**16)):
            written += data
    except OSError:  # how a terminal says that nobody is there any more
        pass
    finally:
        os.close(terminal)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status), written.decode(errors="replace")


@pytest.fixture
def articles(tmp_path: Path) -> str:
    path = tmp_path / "many.jsonl"
    line = '{"text": "Jane Carter left Riga on Monday, the harbour office said."}\n'
    path.write_text(line * 20_000)
    return str(path)


# While the model loads, and while articles are read.
@pytest.mark.parametrize("after", [2.5, 8.0])
def test_enrich_is_stopped(articles: str, after: float) -> None:
    status, written = interrupted(["enrich", articles], after=after)
    assert status == 128 + signal.SIGINT
    assert "dateline: stopped" in written
    assert "Traceback" not in written
    assert "Error" not in written


def test_a_command_that_waits_for_a_broker_is_stopped() -> None:
    status, written = interrupted(["submit", "seeds"], after=3.0)
    assert status == 128 + signal.SIGINT
    assert "dateline: stopped" in written
    assert "Traceback" not in written
