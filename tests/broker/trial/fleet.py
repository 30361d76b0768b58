"""Workers as an orchestrator runs them: one that ends is started again."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from signal import SIGKILL, SIGTERM, Signals
from typing import Self

from tests.broker.workers import Worker, started

PAUSE = 0.1
LAST_WORDS = 800
READY_SECONDS = 120
STOP_SECONDS = 90


class Post:
    """A place for one worker at a time."""

    def __init__(self, environment: Mapping[str, str], folder: Path) -> None:
        self.environment = environment
        self.folder = folder
        self.worker: Worker | None = None
        self.codes: Counter[int] = Counter()
        self.last_words: list[str] = []
        self.closed = threading.Event()
        self.thread = threading.Thread(target=self._keep, daemon=True)
        self.thread.start()

    def _keep(self) -> None:
        while not self.closed.is_set():
            with started(self.environment, self.folder) as worker:
                self.worker = worker
                if self.closed.is_set():
                    worker.process.terminate()
                code = worker.process.wait()
            self.codes[code] += 1
            if code == 1:
                self.last_words.append(worker.said()[-LAST_WORDS:])

    def wait_until_ready(self) -> Worker:
        """Give the worker once it has partitions, whichever holds the post by then."""
        deadline = time.monotonic() + READY_SECONDS
        while self.worker is None or self.worker.page("/readyz") != 200:
            said = self.worker.said() if self.worker else ""
            assert time.monotonic() < deadline, f"no worker is ready: {said[-3000:]}"
            time.sleep(PAUSE)
        return self.worker

    def wait_until_unready(self) -> None:
        """Return once the worker does not read, as in a rebalance."""
        deadline = time.monotonic() + READY_SECONDS
        while self.worker is not None and self.worker.page("/readyz") == 200:
            assert time.monotonic() < deadline, "no rebalance came"
            time.sleep(PAUSE / 10)

    def send(self, number: Signals) -> None:
        """Send the worker a signal; one that has ended takes none."""
        if self.worker is not None:
            self.worker.process.send_signal(number)

    def kill(self) -> None:
        """End the worker as a power cut does."""
        self.send(SIGKILL)

    def terminate(self) -> None:
        """Tell the worker to end."""
        self.send(SIGTERM)

    def end(self, *, seconds: float) -> None:
        """Tell the worker to end and return once it has; another one takes its post."""
        if self.worker is not None:
            self.worker.process.terminate()
            self.worker.process.wait(seconds)

    def join(self) -> None:
        """Wait for the last worker; kill one that does not end in its grace."""
        self.thread.join(STOP_SECONDS)
        if self.thread.is_alive():
            self.kill()
            self.thread.join()


class Fleet:
    """So many posts, manned until the block ends."""

    def __init__(self, man: Callable[[], Post], size: int) -> None:
        self.man = man
        self.size = size
        self.posts: list[Post] = []

    def __enter__(self) -> Self:
        try:
            self.posts += [self.man() for _ in range(self.size)]
            for post in self.posts:
                post.wait_until_ready()
        except BaseException:
            self._end(Post.kill)
            raise
        return self

    def __exit__(self, kind: object, failure: object, trace: object) -> None:
        self._end(Post.kill if failure else Post.terminate)

    def _end(self, how: Callable[[Post], None]) -> None:
        for post in self.posts:
            post.closed.set()
            how(post)
        for post in self.posts:
            post.join()

    @property
    def last_words(self) -> list[str]:
        """Give the ends of the logs of those that could not deliver."""
        return [words for post in self.posts for words in post.last_words]

    @property
    def codes(self) -> Counter[int]:
        """Count the exit codes of all that ended."""
        return sum((post.codes for post in self.posts), Counter())
