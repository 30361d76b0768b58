"""What a worker counts, for Prometheus."""

from collections import Counter as Counts
from collections.abc import Iterable
from importlib.metadata import version
from typing import Literal, get_args

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
)

from streams.contract.cloudevents import TYPE
from streams.contract.messages import Message
from streams.contract.topics import ITEM_KINDS
from streams.monitoring.process_memory import ReadingProcesses
from streams.settings import Settings

# They double the number of series, and tell what a scrape tells.
disable_created_metrics()  # type: ignore[no-untyped-call]

SECONDS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800)
ARTICLES = (1, 2, 4, 8, 16, 32, 64, 128)
PLACE = ("topic", "partition")
ITEMS = frozenset(kind.topic.name for kind in ITEM_KINDS)

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
        self.broker_up = Gauge(
            "dateline_broker_up", "1 while the broker answers and takes us", registry=registry
        )
        self.assigned = Gauge(
            "dateline_partitions_assigned",
            "Partitions that this worker reads now",
            ("topic",),
            registry=registry,
        )
        self.recovery_left = Gauge(
            "dateline_recovery_left_records",
            "Changes of the tables, and records of shards, to read again before anything is new",
            registry=registry,
        )
        self.skipped = Counter(
            "dateline_records_skipped",
            "Records that were deleted before they were read",
            PLACE,
            registry=registry,
        )
        self.published = Counter(
            "dateline_records_published",
            "Records confirmed by the broker; change is found, changed or retracted of items",
            ("topic", "change"),
            registry=registry,
        )
        self.left_to_read_again: dict[tuple[str, int], int] = {}
        """Records of shards that are being read again, by topic and partition."""
        self.build = Gauge(
            "dateline_build_info",
            "1, by what runs here",
            ("version", "model", "group", "prefix"),
            registry=registry,
        )
        registry.register(ReadingProcesses())
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

    def describe(self, settings: Settings) -> None:
        """Put down what runs here."""
        self.build.labels(
            version("dateline"), settings.model, settings.group_id, settings.topic_prefix
        ).set(1)

    def count_published(self, messages: Iterable[Message]) -> None:
        """Count records that the broker has confirmed."""
        for (topic, change), count in Counts(map(_kind_of, messages)).items():
            self.published.labels(topic, change).inc(count)

    def look(self, rows: Iterable[tuple[str, int, int, float]]) -> None:
        """Put down topic, partition, lag and seconds of standing of the partitions read now."""
        self.lag.clear()
        self.standing.clear()
        for topic, partition, lag, seconds in rows:
            self.lag.labels(topic, str(partition)).set(lag)
            self.standing.labels(topic, str(partition)).set(seconds)


def _kind_of(message: Message) -> tuple[str, str]:
    """Give a record's topic and, of an item, its change: the last word of its ``ce_type``."""
    if message.topic not in ITEMS:
        return message.topic, ""
    return message.topic, (message.headers[TYPE][1] or b"").rpartition(b".")[2].decode()


class StageMetrics:
    """What one stage counts."""

    def __init__(self, metrics: Metrics, stage: str) -> None:
        self.read = metrics.read.labels(stage)
        self.healed = metrics.healed.labels(stage)
        self.seconds = metrics.seconds.labels(stage)
        self.batch = metrics.batch.labels(stage)
        self.count_published = metrics.count_published
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
