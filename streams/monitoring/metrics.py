"""What a worker counts, for Prometheus."""

from collections.abc import Iterable
from typing import Literal, get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector

SECONDS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800)
ARTICLES = (1, 2, 4, 8, 16, 32, 64, 128)
PLACE = ("topic", "partition")

OutcomeName = Literal["published", "unchanged", "set_aside"]
OUTCOMES: tuple[OutcomeName, ...] = get_args(OutcomeName)


class Metrics:
    """The counters, gauges and histograms of one worker."""

    def __init__(self) -> None:
        registry = self.registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        stage = ("stage",)
        self.read = Counter("dateline_records_read", "Records taken in", stage, registry=registry)
        self.settled = Counter(
            "dateline_records_settled",
            "Records acknowledged: published, unchanged or set aside",
            ("stage", "outcome"),
            registry=registry,
        )
        self.dead_letters = Counter(
            "dateline_dead_letters", "Records set aside", ("stage", "error"), registry=registry
        )
        self.healed = Counter(
            "dateline_healed", "Dead letters read after all", stage, registry=registry
        )
        self.open_letters = Gauge(
            "dateline_dead_letters_open",
            "Dead letters not healed; told by the worker that reads partition 0 of news.articles",
            registry=registry,
        )
        self.seconds = Histogram(
            "dateline_record_seconds",
            "From a record's arrival on its topic to its acknowledgement",
            stage,
            buckets=SECONDS,
            registry=registry,
        )
        self.batch = Histogram(
            "dateline_batch_articles",
            "Articles read together",
            stage,
            buckets=ARTICLES,
            registry=registry,
        )
        self.refusals = Counter(
            "dateline_broker_refusals",
            "Looks at which the broker answered and refused this account, every 10 s",
            registry=registry,
        )
        self.lag = Gauge("dateline_lag_records", "Offsets to read", PLACE, registry=registry)
        self.standing = Gauge(
            "dateline_standing_seconds",
            "Since the committed offset moved, while there is something to read",
            PLACE,
            registry=registry,
        )

    def of(self, stage: str) -> "StageMetrics":
        """Give what a stage counts; asked once, since to look it up takes longer than to count."""
        return StageMetrics(self, stage)

    def look(self, rows: Iterable[tuple[str, int, int, float]]) -> None:
        """Put down topic, partition, lag and seconds of standing of the partitions read now."""
        self.lag.clear()
        self.standing.clear()
        for topic, partition, lag, seconds in rows:
            self.lag.labels(topic, str(partition)).set(lag)
            self.standing.labels(topic, str(partition)).set(seconds)


class StageMetrics:
    """What one stage counts."""

    def __init__(self, metrics: Metrics, stage: str) -> None:
        self.read = metrics.read.labels(stage)
        self.healed = metrics.healed.labels(stage)
        self.seconds = metrics.seconds.labels(stage)
        self.batch = metrics.batch.labels(stage)
        self.outcomes = {name: metrics.settled.labels(stage, name) for name in OUTCOMES}
        self._dead_letters = metrics.dead_letters
        self._stage = stage

    def set_aside(self, error: str) -> None:
        """Count a dead letter."""
        self._dead_letters.labels(self._stage, error).inc()

    def settle(self, outcome: OutcomeName, seconds: float) -> None:
        """Count a record that is acknowledged so long after it came."""
        self.outcomes[outcome].inc()
        # The broker's clock may be ahead.
        self.seconds.observe(max(0.0, seconds))
