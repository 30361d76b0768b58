"""The end of a worker: it publishes what is under way, and ends in any case."""

import logging
import os
import signal
import threading
from collections.abc import Callable

import faust

log = logging.getLogger(__name__)

GAVE_UP = os.EX_TEMPFAIL
"""Exit code of a worker that was not done when its time to stop was over."""


class Watchdog:
    """Ends the process when what was begun takes longer than it may.

    In a thread of its own: neither a wait without end nor a loop that does not turn keeps it.
    """

    def __init__(
        self, seconds: float, waiting_for: Callable[[], str], end: Callable[[], object]
    ) -> None:
        self.seconds = seconds
        self.waiting_for = waiting_for
        self.end = end
        self.timer: threading.Timer | None = None

    def start(self) -> None:
        """Begin to count; what has begun is not begun again."""
        if self.timer is None:
            self.timer = threading.Timer(self.seconds, self._expire)
            self.timer.daemon = True
            self.timer.start()

    def _expire(self) -> None:
        log.critical(
            "not stopped %.0f s after it was told to (DATELINE_STOP_TIMEOUT), still waiting for "
            "%s: ending now; what was not acknowledged will be delivered again",
            self.seconds,
            self.waiting_for(),
        )
        self.end()


class BoundedWorker(faust.Worker):
    """Faust's worker, with a bound to how long it may take to stop.

    Told to end in the middle of a rebalance, or while no broker answers, Faust can wait for ever.
    """

    def __init__(self, app: faust.App, *, seconds: float, loglevel: str) -> None:
        super().__init__(app, loglevel=loglevel)
        self.watchdog = Watchdog(seconds, self._pending, lambda: os._exit(GAVE_UP))

    def _schedule_shutdown(self, signal: signal.Signals) -> None:
        self.watchdog.start()
        super()._schedule_shutdown(signal)

    def on_worker_shutdown(self) -> None:
        """Begin to count also where a failure ends the worker."""
        self.watchdog.start()
        super().on_worker_shutdown()

    def _pending(self) -> str:
        if self.app.rebalancing:
            return "the group to rebalance"
        return "what is under way to be published and acknowledged"
