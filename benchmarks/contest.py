"""Stock spaCy against Dateline in-process and through the broker, in turn, on the same texts."""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from pebble import ProcessPool

from agents.offline import Failed, Offline
from benchmarks.stream import Stream, passed, running
from benchmarks.texts import articles
from benchmarks.usage import cpu_seconds
from streams import settings as configuration
from streams.contract.times import now
from streams.pool.process_pool import pool_of
from streams.pool.tasks import prepare_stages
from streams.settings import Settings

HERE = Path(__file__).parent
STOCK = Path(".venv-stock")
STOCK_NAME, IN_PROCESS = "stock spaCy, parse only", "in-process"


class Run(NamedTuple):
    """One pass over the texts, in seconds."""

    name: str
    wall: float
    cpu: float


class Contender(NamedTuple):
    """Medians of all rounds, and how they spread."""

    name: str
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


def contest(count: int, rounds: int, folder: Path | None) -> list[Contender]:
    """Run the three in turn, round by round, and compare them."""
    tokens, runs = passes(count, rounds, folder)
    names = list(dict.fromkeys(run.name for run in runs))
    return [contender(name, runs, tokens) for name in names]


def contender(name: str, runs: list[Run], tokens: int) -> Contender:
    """Compare one with the others of each round."""
    own, stock, in_process = (
        [run for run in runs if run.name == each] for each in (name, STOCK_NAME, IN_PROCESS)
    )
    ratios = [base.wall / run.wall for base, run in zip(stock, own, strict=True)]
    return Contender(
        name,
        tokens,
        median(run.cpu for run in own) / tokens * 1e6,
        median(run.wall for run in own) / tokens * 1e6,
        median(ratios),
        min(ratios),
        max(ratios),
        median(base.wall / run.wall for base, run in zip(in_process, own, strict=True)),
    )


def passes(count: int, rounds: int, folder: Path | None) -> tuple[int, list[Run]]:
    """Run the three in turn and give the tokens of a pass and every run."""
    install_stock()
    settings = configuration.load(os.environ).model_copy(update={"processes": 2})
    prepare = partial(prepare_stages, settings.model, settings.parse, settings.ner)
    runs: list[Run] = []
    tokens = 0
    with pool_of(2, prepare) as pool, running() as stream:
        warm(settings, pool, stream, folder)
        for number in range(rounds):
            texts = articles(count, folder, label=f"round-{number}")
            tokens, stock = run_stock(texts)
            runs += [stock, run_in_process(settings, pool, texts), run_stream(stream, texts)]
    return tokens, runs


def install_stock() -> None:
    """Build the environment of stock spaCy, with this Python, if it is not there."""
    if not (STOCK / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", STOCK], check=True)  # noqa: S603
        pins = HERE / "stock" / "requirements.txt"
        install = f"{STOCK}/bin/pip install --quiet --require-hashes -r {pins}"
        subprocess.run(install.split(), check=True)  # noqa: S603


def warm(settings: Settings, pool: ProcessPool, stream: Stream, folder: Path | None) -> None:
    """Let both Datelines load and fill their caches, as a stream that has run for a minute has."""
    texts = articles(200, folder, label="warm")
    run_in_process(settings, pool, texts)
    run_stream(stream, texts)


def run_stock(texts: list[bytes]) -> tuple[int, Run]:
    """Parse the texts with stock spaCy on two processes; count its tokens."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
        file.write(b"\n".join(texts))
        file.flush()
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
        done = subprocess.run(  # noqa: S603
            [STOCK / "bin" / "python", HERE / "stock" / "read.py", file.name, "2"],
            check=True,
            capture_output=True,
            env=environment,
        )
    figures = json.loads(done.stdout)
    return figures["tokens"], Run(STOCK_NAME, figures["wall"], figures["cpu"])


def run_in_process(settings: Settings, pool: ProcessPool, texts: list[bytes]) -> Run:
    """Enrich the texts without Kafka."""
    cpu, wall = cpu_seconds(os.getpid()), time.perf_counter()
    asyncio.run(enriched(Offline(settings, pool, now), texts))
    wall = time.perf_counter() - wall
    return Run(IN_PROCESS, wall, cpu_seconds(os.getpid()) - cpu)


async def enriched(offline: Offline, texts: list[bytes]) -> None:
    """Enrich every text; a failure would make the figure worthless."""
    async for result in offline.enrich(texts):
        if isinstance(result, Failed):
            raise RuntimeError(result.cause)  # noqa: TRY004 - a failure, not a wrong type


def run_stream(stream: Stream, texts: list[bytes]) -> Run:
    """Send the texts through broker and worker until the last is out; CPU is the worker's."""
    cpu, wall = cpu_seconds(stream.worker.pid), time.perf_counter()
    if len(asyncio.run(passed(stream, texts))) != len(texts):
        raise RuntimeError(stream.log.read_text()[-500:])
    wall = time.perf_counter() - wall
    return Run("through the broker", wall, cpu_seconds(stream.worker.pid) - cpu)
