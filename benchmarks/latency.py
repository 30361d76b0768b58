"""From topic to topic: how long an article takes on an idle worker and under load."""

import asyncio
import statistics
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.stream import Stream, passed, running
from benchmarks.texts import articles

LOADS = (0.3, 0.7, 0.95)
SECONDS = 15


class Latency(NamedTuple):
    """Milliseconds from sending an article to its enriched record."""

    load: str
    p50: float
    p95: float
    p99: float


def latency(folder: Path | None) -> list[Latency]:
    """Measure one article at a time, then at shares of the capacity measured first."""
    with running() as stream:
        asyncio.run(passed(stream, articles(200, folder, label="warm")))
        start = time.perf_counter()
        asyncio.run(passed(stream, articles(400, folder, label="full")))
        capacity = 400 / (time.perf_counter() - start)
        found = [percentiles("idle, one at a time", one_by_one(stream, folder))]
        for share in LOADS:
            rate = share * capacity
            texts = articles(int(rate * SECONDS), folder, label=f"load-{share}")
            label = f"{share:.0%} of {capacity:.0f} articles/s"
            found.append(percentiles(label, asyncio.run(passed(stream, texts, rate=rate))))
        return found


def one_by_one(stream: Stream, folder: Path | None) -> list[float]:
    """Send single articles, each after the last is out."""
    return [
        asyncio.run(passed(stream, [article]))[0]
        for article in articles(20, folder, label="single")
    ]


def percentiles(load: str, seconds: list[float]) -> Latency:
    """Give the percentiles in milliseconds."""
    cuts = statistics.quantiles(seconds, n=100, method="inclusive")
    return Latency(load, cuts[49] * 1000, cuts[94] * 1000, cuts[98] * 1000)
