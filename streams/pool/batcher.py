"""Work for the processes, handed over in batches: what arrives while all are busy goes together.

An article that finds a process free goes at once, alone, unless it is told to wait for others. A
batch that fails, hangs or kills its process is done again one article at a time, so that only
the article at fault is set aside.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures.process import BrokenProcessPool
from typing import Generic, NamedTuple, TypeVar

from pebble import ProcessExpired, ProcessPool

from streams.dead_letters.letter import SetAside
from streams.settings import Settings

Item = TypeVar("Item")
Result = TypeVar("Result")

# English news has six bytes a word, the space included; markup and metadata count as words too.
BYTES_A_WORD = 6
BYTES_A_SECOND = 20_000


class PoolBroken(RuntimeError):
    """The processes take no work, which is no fault of an article; the message names the remedy."""

    def __init__(self) -> None:
        super().__init__(
            "the reading processes take no more work: one was killed while none was reading "
            "(by hand, or for memory), or the worker is ending; start the worker again"
        )


class Limits(NamedTuple):
    """How much is handed over at once."""

    processes: int
    """Batches under way at once."""
    words: int
    """Words in a batch, as its bytes tell; one article may have more."""
    wait: float
    """Seconds an article may be held back for others while a process is free."""
    seconds: float
    """Time a batch may take, and one second more for each 20 kB in it."""

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        """Take the limits from the settings."""
        return cls(
            processes=settings.processes,
            words=settings.batch_words,
            wait=settings.batch_wait_ms / 1000,
            seconds=settings.article_timeout,
        )


class QueuedItem(NamedTuple, Generic[Item, Result]):
    """An item that no process has yet."""

    item: Item
    """What is to be worked on."""
    future: asyncio.Future[Result]
    """What becomes of it."""
    size: int
    """Its bytes."""
    since: float
    """When it came, by the loop's clock."""


class Batcher(Generic[Item, Result]):
    """A queue before the processes for one kind of work."""

    def __init__(
        self,
        pool: ProcessPool,
        work: Callable[[list[Item]], list[Result]],
        size: Callable[[Item], int],
        limits: Limits,
        *,
        counted: Callable[[int], object] | None = None,
    ) -> None:
        self.pool = pool
        self.work = work
        self.size = size
        self.limits = limits
        self.counted = counted
        self.waiting: deque[QueuedItem[Item, Result]] = deque()
        self.bytes = 0
        self.running: set[asyncio.Task[None]] = set()

    async def result(self, item: Item) -> Result:
        """Give what ``work`` makes of an item; SetAside names why it could make nothing."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Result] = loop.create_future()
        waiting = QueuedItem(item, future, self.size(item), loop.time())
        self.waiting.append(waiting)
        self.bytes += waiting.size
        self._dispatch()
        return await future

    def _dispatch(self) -> None:
        # One batch more than processes, so that none waits while a result is on its way back.
        while self.waiting and len(self.running) <= self.limits.processes and not self._held():
            task = asyncio.create_task(self._run(self._batch()))
            self.running.add(task)
            task.add_done_callback(self._done)

    def _held(self) -> bool:
        """Tell whether others may still join what waits; look again when its time is over."""
        loop = asyncio.get_running_loop()
        left = self.waiting[0].since + self.limits.wait - loop.time()
        if left <= 0 or self.bytes >= self._most:
            return False
        loop.call_later(left, self._dispatch)
        return True

    @property
    def _most(self) -> int:
        return self.limits.words * BYTES_A_WORD

    def _done(self, task: asyncio.Task[None]) -> None:
        self.running.discard(task)
        if not task.cancelled():
            task.exception()  # It was told to whoever waits: nobody is to be told once more.
            self._dispatch()

    def _batch(self) -> list[QueuedItem[Item, Result]]:
        batch = [self.waiting.popleft()]
        size = batch[0].size
        while self.waiting and size + self.waiting[0].size <= self._most:
            batch.append(self.waiting.popleft())
            size += batch[-1].size
        self.bytes -= size
        if self.counted is not None:
            self.counted(len(batch))
        return batch

    async def _run(self, batch: Sequence[QueuedItem[Item, Result]]) -> None:
        """Resolve the futures of a batch, whatever becomes of it."""
        try:
            results = await self._attempt(batch)
        except SetAside as failure:
            if len(batch) == 1:
                _resolve(batch[0].future, failure)
            else:
                await asyncio.gather(*(self._run([each]) for each in batch))
        except BaseException as failure:
            for each in batch:
                _resolve(each.future, failure)
            raise
        else:
            for each, result in zip(batch, results, strict=True):
                _resolve(each.future, result)

    async def _attempt(self, batch: Sequence[QueuedItem[Item, Result]]) -> list[Result]:
        items = [each.item for each in batch]
        seconds = self.limits.seconds + sum(each.size for each in batch) / BYTES_A_SECOND
        try:
            # Pebble has no name for it; what the work itself raises comes later.
            future = self.pool.schedule(self.work, args=[items], timeout=seconds)
        except RuntimeError as failure:
            raise PoolBroken from failure
        try:
            results: list[Result] = await asyncio.wrap_future(future)
        except BrokenProcessPool as failure:
            raise PoolBroken from failure
        except TimeoutError:
            message = f"reading took longer than {seconds:.0f} s (DATELINE_ARTICLE_TIMEOUT)"
            raise SetAside(message, error="Timeout") from None
        except ProcessExpired as failure:
            message = f"the process reading it died with exit code {failure.exitcode}"
            raise SetAside(message, error="ProcessDied") from None
        except Exception as failure:
            raise SetAside(str(failure), error=type(failure).__name__) from failure
        if len(results) != len(items):
            message = f"{len(items)} articles gave {len(results)} results"
            raise SetAside(message, error="WrongCount")
        return results


def _resolve(future: asyncio.Future[Result], result: Result | BaseException) -> None:
    if future.done():
        return
    if isinstance(result, asyncio.CancelledError):
        future.cancel()
    elif isinstance(result, BaseException):
        future.set_exception(result)
    else:
        future.set_result(result)
