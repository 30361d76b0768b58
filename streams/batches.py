"""Work for the processes, handed over in batches: what arrives while all are busy goes together.

A batch that fails, hangs or kills its process is done again one article at a time, so that only
the article at fault is set aside.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from pebble import ProcessExpired, ProcessPool

from streams.dead_letters import SetAside
from streams.settings import Settings

Item = TypeVar("Item")
Result = TypeVar("Result")

# A batch of long articles would hold up the short ones behind it.
BATCH_BYTES = 200_000
BYTES_A_SECOND = 20_000


class Limits(NamedTuple):
    """How much is handed over at once."""

    processes: int
    """Batches under way at once."""
    articles: int
    """Articles in a batch."""
    seconds: float
    """Time a batch may take, and one second more for each 20 kB in it."""

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        """Take the limits from the settings."""
        return cls(settings.processes, settings.batch_articles, settings.article_timeout)


class Batches(Generic[Item, Result]):
    """A queue before the processes for one kind of work."""

    def __init__(
        self,
        pool: ProcessPool,
        work: Callable[[list[Item]], list[Result]],
        size: Callable[[Item], int],
        limits: Limits,
    ) -> None:
        self.pool = pool
        self.work = work
        self.size = size
        self.limits = limits
        self.waiting: deque[tuple[Item, asyncio.Future[Result]]] = deque()
        self.running: set[asyncio.Task[None]] = set()

    async def result(self, item: Item) -> Result:
        """Give what ``work`` makes of an item; SetAside names why it could make nothing."""
        future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self.waiting.append((item, future))
        self._dispatch()
        return await future

    def _dispatch(self) -> None:
        # One batch more than processes, so that none waits while a result is on its way back.
        while self.waiting and len(self.running) <= self.limits.processes:
            task = asyncio.create_task(self._run(self._batch()))
            self.running.add(task)
            task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self.running.discard(task)
        self._dispatch()

    def _batch(self) -> list[tuple[Item, asyncio.Future[Result]]]:
        batch, size = [self.waiting.popleft()], 0
        while self.waiting and len(batch) < self.limits.articles:
            size += self.size(batch[-1][0])
            if size + self.size(self.waiting[0][0]) > BATCH_BYTES:
                break
            batch.append(self.waiting.popleft())
        return batch

    async def _run(self, batch: Sequence[tuple[Item, asyncio.Future[Result]]]) -> None:
        """Resolve the futures of a batch, whatever becomes of it."""
        try:
            results = await self._attempt([item for item, _ in batch])
        except SetAside as failure:
            if len(batch) == 1:
                _resolve(batch[0][1], failure)
            else:
                await asyncio.gather(*(self._run([each]) for each in batch))
        except BaseException as failure:
            for _, future in batch:
                _resolve(future, failure)
            raise
        else:
            for (_, future), result in zip(batch, results, strict=True):
                _resolve(future, result)

    async def _attempt(self, items: list[Item]) -> list[Result]:
        seconds = self.limits.seconds + sum(map(self.size, items)) / BYTES_A_SECOND
        # Outside the ``try``: a pool that takes no work is no fault of an article.
        future = self.pool.schedule(self.work, args=[items], timeout=seconds)
        try:
            results: list[Result] = await asyncio.wrap_future(future)
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
