from pathlib import Path

import pytest

from streams.cli.demo_run import ended, worker_process
from streams.settings import Settings


def test_a_worker_that_ended_is_told_with_its_last_words(tmp_path: Path) -> None:
    log = tmp_path / "worker.log"
    log.write_bytes(b"x" * 1000 + b"\xff the broker is gone")
    assert str(ended(log)).endswith("the broker is gone")
    assert len(str(ended(log))) < 900


def test_the_worker_ends_with_its_block(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_START_TIMEOUT", "30")
    with worker_process(settings, tmp_path / "worker.log") as process:
        assert process.poll() is None
    assert process.poll() is not None
