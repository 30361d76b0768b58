"""Watch the final states as they come out: how many, which, when."""

import asyncio
import threading
import time
from collections.abc import Callable
from itertools import pairwise
from typing import Self

from aiokafka import AIOKafkaConsumer
from aiokafka.errors import KafkaError

from streams.kafka.consumer import SHORT_POLL
from streams.kafka.security import client_options
from streams.settings import Settings
from tests.broker.published import OUTCOMES, record_of
from tests.broker.trial.account import event_id

CLIENT = "test-reader"
PAUSE = 0.05
TELL_SECONDS = 5.0


class TooFew(AssertionError):
    """Final states did not come in time."""


class Watch:
    """Reads states and dead letters in a thread of its own until it is told to end."""

    def __init__(self, settings: Settings, say: Callable[[str], None]) -> None:
        self.settings = settings
        self.say = say
        self.arrivals: dict[tuple[str, str], float] = {}
        self.ended = threading.Event()
        self.thread = threading.Thread(target=lambda: asyncio.run(self._read()), daemon=True)

    def __enter__(self) -> Self:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self.thread.join()

    async def _read(self) -> None:
        client = AIOKafkaConsumer(
            *(self.settings.topic(name) for name in OUTCOMES),
            **client_options(self.settings),
            client_id=CLIENT,
            group_id=None,
            auto_offset_reset="earliest",
            enable_auto_commit=False,
            fetch_max_wait_ms=round(SHORT_POLL * 1000),
            isolation_level="read_committed",
        )
        await client.start()
        try:
            while not self.ended.is_set():
                try:
                    fetched = await client.getmany(timeout_ms=200)
                except KafkaError:
                    continue
                for records in fetched.values():
                    for record in records:
                        name = event_id(record_of(self.settings, record))
                        self.arrivals.setdefault(name, time.monotonic())
        finally:
            await client.stop()

    @property
    def count(self) -> int:
        """Count the states and dead letters, each once."""
        return len(self.arrivals)

    def wait_for(self, count: int, *, seconds: float) -> None:
        """Return once so many articles have a final state; raise TooFew when the time is over."""
        deadline, told = time.monotonic() + seconds, time.monotonic()
        while self.count < count:
            if time.monotonic() > deadline:
                raise TooFew(f"after {seconds:.0f} s {self.count} of {count} are out")
            if time.monotonic() - told > TELL_SECONDS:
                told = time.monotonic()
                self.say(f"{self.count} of {count} are out")
            time.sleep(PAUSE)

    def after(self, moment: float) -> float | None:
        """Give the seconds from a moment to the next article that came out, if one did."""
        return min(
            (each - moment for each in self.arrivals.values() if each >= moment), default=None
        )

    def longest_silence(self, since: float | None = None) -> float:
        """Give the longest time in which none came out: of all, or from a moment until now."""
        times = sorted(self.arrivals.values())
        if since is not None:
            times = [since, *(each for each in times if each >= since), time.monotonic()]
        return max((later - earlier for earlier, later in pairwise(times)), default=0.0)
