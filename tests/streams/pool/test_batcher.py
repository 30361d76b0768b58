import asyncio
import gc
import os
import resource
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import Any, NamedTuple, cast

import pytest
from pebble import ProcessExpired, ProcessPool

from streams.dead_letters.letter import SetAside
from streams.pool.batcher import BYTES_A_WORD, Batcher, Limits, PoolBroken
from streams.pool.process_pool import pool_of

POISON = -1


class Pool:
    """A pool that does the work at once, and remembers how it was handed over."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.seconds: list[float] = []

    def schedule(
        self, work: Callable[[list[int]], list[int]], args: list[list[int]], timeout: float
    ) -> "Future[list[int]]":
        self.batches.append(args[0])
        self.seconds.append(timeout)
        future: Future[list[int]] = Future()
        try:
            future.set_result(work(args[0]))
        except Exception as failure:  # noqa: BLE001 - as a process hands it back
            future.set_exception(failure)
        return future


class SlowPool(Pool):
    """A pool that does the work when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.futures: list[Future[list[int]]] = []

    def schedule(
        self, work: Callable[[list[int]], list[int]], args: list[list[int]], timeout: float
    ) -> "Future[list[int]]":
        del work, timeout
        self.batches.append(args[0])
        self.futures.append(Future())
        return self.futures[-1]

    def finish(self, place: int) -> None:
        self.futures[place].set_result(self.batches[place])


def queue(
    pool: object,
    work: Callable[[list[int]], list[int]],
    *,
    words: int = 32,
    wait: float = 0.0,
    size: Callable[[int], int] = lambda _: BYTES_A_WORD,
) -> Batcher[int, int]:
    limits = Limits(processes=1, words=words, wait=wait, seconds=30.0)
    return Batcher(cast(ProcessPool, pool), work, size, limits)


def doubled(items: list[int]) -> list[int]:
    return [2 * item for item in items]


def failing_with(failure: Exception) -> Callable[[list[int]], list[int]]:
    def work(items: list[int]) -> list[int]:
        if POISON in items:
            raise failure
        return doubled(items)

    return work


async def outcomes(batches: Batcher[int, int], items: list[int]) -> list[Any]:
    return await asyncio.gather(*map(batches.result, items), return_exceptions=True)


async def test_results_come_to_whom_they_belong() -> None:
    items = list(range(100))
    assert await outcomes(queue(Pool(), doubled), items) == doubled(items)


async def test_what_arrives_while_all_are_busy_goes_together() -> None:
    pool = SlowPool()
    batches = queue(pool, doubled, words=3)
    results = [asyncio.create_task(batches.result(item)) for item in range(8)]
    await asyncio.sleep(0.01)
    assert pool.batches == [[0], [1]], "one batch a process, and one more to come"
    pool.finish(0)
    await asyncio.sleep(0.01)
    assert pool.batches[2:] == [[2, 3, 4]]
    pool.finish(2)
    pool.finish(1)
    await asyncio.sleep(0.01)
    assert pool.batches[3:] == [[5, 6, 7]]
    pool.finish(3)
    assert await asyncio.gather(*results) == list(range(8))


async def test_the_size_of_every_batch_is_counted() -> None:
    counts: list[int] = []
    batches = queue(Pool(), doubled, words=3)
    batches.counted = counts.append
    await outcomes(batches, list(range(8)))
    assert counts == [1, 1, 3, 3]


async def test_a_batch_ends_at_its_words() -> None:
    pool = SlowPool()
    most = 100 * BYTES_A_WORD
    batches = queue(pool, doubled, words=100, size=lambda item: item)
    sizes = [1, 1, most - 10, 10, 1, 3 * most, 5]
    results = [asyncio.create_task(batches.result(item)) for item in sizes]
    for place in range(6):
        await asyncio.sleep(0.01)
        pool.finish(place)
    assert pool.batches == [[1], [1], [most - 10, 10], [1], [3 * most], [5]]
    assert await asyncio.gather(*results) == sizes


async def test_an_article_is_held_back_for_others_as_long_as_it_may_be() -> None:
    pool = Pool()
    batches = queue(pool, doubled, wait=0.05)
    loop = asyncio.get_running_loop()
    start = loop.time()
    first = asyncio.create_task(batches.result(1))
    await asyncio.sleep(0.02)
    assert list(await asyncio.gather(first, batches.result(2))) == [2, 4]
    assert pool.batches == [[1, 2]]
    assert 0.05 <= loop.time() - start < 0.5
    assert await batches.result(3) == 6


async def test_a_full_batch_is_not_held_back() -> None:
    pool = Pool()
    batches = queue(pool, doubled, words=2, wait=60.0)
    assert await asyncio.wait_for(outcomes(batches, [1, 2]), 1) == [2, 4]
    assert pool.batches == [[1, 2]]


@pytest.mark.parametrize(
    ("failure", "error", "message"),
    [
        (TimeoutError(), "Timeout", r"longer than 30 s \(DATELINE_ARTICLE_TIMEOUT\)"),
        (ProcessExpired("gone", code=-9), "ProcessDied", "exit code -9"),
        (KeyError("text"), "KeyError", "text"),
        (MemoryError("4 GB"), "MemoryError", "4 GB"),
    ],
)
async def test_only_the_article_at_fault_is_set_aside(
    failure: Exception, error: str, message: str
) -> None:
    pool = Pool()
    items = [1, 2, 3, POISON, 4]
    found = await outcomes(queue(pool, failing_with(failure)), items)
    assert [each for each in found if not isinstance(each, Exception)] == [2, 4, 6, 8]
    cause = found[3]
    assert isinstance(cause, SetAside)
    assert cause.error == error
    with pytest.raises(SetAside, match=message):
        raise cause
    assert pool.batches[2:] == [[3, POISON, 4], [3], [POISON], [4]], "each once more, in order"


async def test_a_long_article_has_more_time() -> None:
    pool = Pool()
    await queue(pool, doubled, size=lambda _: 60_000).result(1)
    assert pool.seconds == [33.0]


async def test_a_pool_that_takes_no_work_is_no_fault_of_an_article() -> None:
    class Closed(Pool):
        def schedule(self, *_: object, **__: object) -> "Future[list[int]]":
            raise RuntimeError("The Pool is not active")

    handled: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, facts: handled.append(facts))
    found = await asyncio.wait_for(outcomes(queue(Closed(), doubled), [1, 2, 3]), 1)
    assert [type(each) for each in found] == [PoolBroken] * 3


async def test_a_pool_that_closes_half_way_leaves_nobody_waiting() -> None:
    class Closing(Pool):
        def schedule(
            self, work: Callable[[list[int]], list[int]], args: list[list[int]], timeout: float
        ) -> "Future[list[int]]":
            if len(self.batches) == 4:
                raise RuntimeError("The Pool is not active")
            return super().schedule(work, args, timeout)

    asyncio.get_running_loop().set_exception_handler(lambda *_: None)
    batches = queue(Closing(), failing_with(ValueError("half")))
    found = await asyncio.wait_for(outcomes(batches, [1, 2, 3, POISON, 4, 5]), 1)
    assert [each for each in found if isinstance(each, int)] == [2, 4, 6]
    assert [type(each) for each in found[3:]] == [PoolBroken] * 3


async def test_a_result_that_nobody_waits_for_stops_nothing() -> None:
    pool = SlowPool()
    batches = queue(pool, doubled)
    abandoned, kept = (asyncio.create_task(batches.result(item)) for item in (1, 2))
    await asyncio.sleep(0.01)
    abandoned.cancel()
    await asyncio.sleep(0)
    pool.finish(0)
    pool.finish(1)
    assert await kept == 2


@pytest.fixture(scope="module")
def processes() -> Iterator[ProcessPool]:
    with pool_of(1, gc.enable) as pool:
        yield pool


def read(items: list[str]) -> list[str]:
    """Read articles in a process that some of them end, stop or confuse."""
    if "ends" in items:
        os._exit(7)
    if "is killed" in items:
        # As the kernel does when memory is short.
        os.kill(os.getpid(), signal.SIGKILL)
    if "takes all" in items:
        take_all()
    if "hangs" in items:
        time.sleep(60)
    if "raises" in items:
        raise ValueError("half an article")
    return [item.upper() for item in items]


def take_all() -> None:
    """Ask for more memory than there may be."""
    limits = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (2**30, limits[1]))
    try:
        bytearray(2**31)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, limits)


class Handed(NamedTuple):
    """The processes, and what they were handed."""

    pool: ProcessPool
    batches: list[list[str]]

    def schedule(
        self, work: Callable[[list[str]], list[str]], args: list[list[str]], timeout: float
    ) -> "Future[list[str]]":
        self.batches.append(args[0])
        future: Future[list[str]] = self.pool.schedule(work, args=args, timeout=timeout)
        return future


@pytest.mark.parametrize(
    ("poison", "error", "message"),
    [
        ("ends", "ProcessDied", "exit code 7"),
        ("is killed", "ProcessDied", "exit code -9"),
        ("takes all", "MemoryError", ""),
        ("hangs", "Timeout", "longer than 0 s"),
        ("raises", "ValueError", "half an article"),
    ],
)
async def test_a_batch_whose_process_dies_hangs_or_fails_is_done_again_one_by_one(
    processes: ProcessPool, poison: str, error: str, message: str
) -> None:
    warm = Batcher[str, str](processes, read, len, Limits(1, 8, 0.0, 10.0))
    assert await warm.result("a") == "A"
    handed = Handed(processes, [])
    limits = Limits(1, 8, 0.05, 0.4)
    batches = Batcher[str, str](cast(ProcessPool, handed), read, len, limits)
    items = ["a", "b", "c", poison, "d"]
    found = await asyncio.gather(*map(batches.result, items), return_exceptions=True)
    assert [each for each in found if isinstance(each, str)] == ["A", "B", "C", "D"]
    cause = found[3]
    assert isinstance(cause, SetAside)
    assert (cause.error, message in str(cause)) == (error, True)
    assert handed.batches == [items, *([item] for item in items)]


@pytest.mark.parametrize("seconds", [0.0, 1.0])
async def test_a_process_killed_while_idle_is_no_fault_of_the_next_article(seconds: float) -> None:
    with pool_of(1, gc.enable) as pool:
        batches = Batcher[str, str](pool, read, len, Limits(1, 8, 0.0, 10.0))
        asyncio.get_running_loop().set_exception_handler(lambda *_: None)
        os.kill(pool.schedule(os.getpid).result(timeout=10), signal.SIGKILL)
        await asyncio.sleep(seconds)
        with pytest.raises(PoolBroken, match="start the worker again"):
            await asyncio.wait_for(batches.result("a"), 10)
