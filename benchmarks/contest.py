"""Stock spaCy against Dateline in-process and through the broker, in turn, on the same texts.

Each round begins with processes that have loaded the model and met no article: they read one half
of the texts, which is the cold start, and then the other, which is the steady state.
"""

import asyncio
import json
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from pebble import ProcessPool

from agents.offline import Failed, Offline
from benchmarks.environments import environment
from benchmarks.stream import Stream, running, sent_and_seen
from benchmarks.texts import halves, submissions
from benchmarks.usage import cpu_seconds
from streams import settings as configuration
from streams.contract.times import now
from streams.pool.process_pool import pool_of
from streams.pool.tasks import prepare_stages
from streams.settings import Settings

HERE = Path(__file__).parent
STOCK_NAME, IN_PROCESS = "stock spaCy, parse only", "in-process"


class Run(NamedTuple):
    """One pass over the texts, in seconds."""

    name: str
    state: str
    """Cold or steady."""
    tokens: int
    wall: float
    cpu: float


class Contender(NamedTuple):
    """Medians of all rounds, and how they spread."""

    name: str
    state: str
    tokens: int
    """Tokens of a round."""
    cpu: float
    """µs a token."""
    wall: float
    """µs a token, of two processes on two cores."""
    stock_over_this: float
    lowest: float
    highest: float
    in_process_over_this: float
    stock_over_this_cpu: float


def contest(count: int, rounds: int, place: Path | None) -> list[Contender]:
    """Run the three in turn, round by round, and compare them."""
    runs = [run for number in range(rounds) for run in one_round(count, number, place)]
    names = dict.fromkeys((run.name, run.state) for run in runs)
    return [contender(name, [run for run in runs if run.state == state]) for name, state in names]


def contender(name: str, runs: list[Run]) -> Contender:
    """Compare one with the others of each round, in one state."""
    own, stock, in_process = (
        [run for run in runs if run.name == each] for each in (name, STOCK_NAME, IN_PROCESS)
    )
    ratios = [base.wall / run.wall for base, run in zip(stock, own, strict=True)]
    return Contender(
        name,
        own[0].state,
        round(median(run.tokens for run in stock)),
        median(run.cpu / base.tokens for base, run in zip(stock, own, strict=True)) * 1e6,
        median(run.wall / base.tokens for base, run in zip(stock, own, strict=True)) * 1e6,
        median(ratios),
        min(ratios),
        max(ratios),
        median(base.wall / run.wall for base, run in zip(in_process, own, strict=True)),
        median(base.cpu / run.cpu for base, run in zip(stock, own, strict=True)),
    )


def one_round(count: int, number: int, place: Path | None) -> Iterator[Run]:
    """Run the three over both halves of the texts, which no round deals out as another does."""
    stock = environment("stock")
    settings = configuration.load(os.environ).model_copy(update={"processes": 2})
    prepare = partial(prepare_stages, settings.model, settings.parse, settings.ner)
    first, second = halves(count, place, chance=number)
    with pool_of(2, prepare) as pool, running() as stream:
        for state, half in (("cold", first), ("steady", second)):
            texts = submissions(half, label=f"{state}-{number}")
            yield run_stock(stock, state, texts)
            yield run_in_process(settings, pool, state, texts)
            yield run_stream(stream, state, texts)


def run_stock(stock: Path, state: str, texts: list[bytes]) -> Run:
    """Parse the texts with stock spaCy on two processes; count its tokens."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        file.write(b"\n".join(texts))
        file.flush()
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
        done = subprocess.run(  # noqa: S603
            [stock / "bin" / "python", HERE / "stock" / "read.py", file.name, "2"],
            check=True,
            capture_output=True,
            env=environment,
        )
    figures = json.loads(done.stdout)
    return Run(STOCK_NAME, state, figures["tokens"], figures["wall"], figures["cpu"])


def run_in_process(settings: Settings, pool: ProcessPool, state: str, texts: list[bytes]) -> Run:
    """Enrich the texts without Kafka."""
    cpu, wall = cpu_seconds(os.getpid()), time.perf_counter()
    asyncio.run(enriched(Offline(settings, pool, now), texts))
    wall = time.perf_counter() - wall
    return Run(IN_PROCESS, state, 0, wall, cpu_seconds(os.getpid()) - cpu)


async def enriched(offline: Offline, texts: list[bytes]) -> None:
    """Enrich every text; a failure would make the figure worthless."""
    async for result in offline.enrich(texts):
        if isinstance(result, Failed):
            raise RuntimeError(result.cause)  # noqa: TRY004 - a failure, not a wrong type


def run_stream(stream: Stream, state: str, texts: list[bytes]) -> Run:
    """Send the texts through broker and worker until the last is out; CPU is the worker's."""
    cpu = cpu_seconds(stream.worker.pid)
    sent, seen = asyncio.run(sent_and_seen(stream, texts))
    if len(seen) != len(texts):
        raise RuntimeError(stream.log.read_text()[-500:])
    wall = max(seen.values()) - min(sent.values())
    return Run("through the broker", state, 0, wall, cpu_seconds(stream.worker.pid) - cpu)
