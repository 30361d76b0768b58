import threading
import time

import pytest

from streams.shutdown import Watchdog

SOON = 0.05


def test_what_does_not_stop_in_time_is_ended(caplog: pytest.LogCaptureFixture) -> None:
    ended = threading.Event()
    watchdog = Watchdog(SOON, lambda: "the group to rebalance", ended.set)
    watchdog.start()
    assert ended.wait(10)
    assert "DATELINE_STOP_TIMEOUT" in caplog.text
    assert "waiting for the group to rebalance" in caplog.text


def test_time_runs_from_the_first_start() -> None:
    ended: list[float] = []
    watchdog = Watchdog(SOON, lambda: "", lambda: ended.append(time.monotonic()))
    watchdog.start()
    watchdog.start()
    time.sleep(4 * SOON)
    watchdog.start()
    time.sleep(4 * SOON)
    assert len(ended) == 1


def test_nothing_ends_that_was_not_told_to() -> None:
    ended = threading.Event()
    Watchdog(0.0, lambda: "", ended.set)
    assert not ended.wait(SOON)
