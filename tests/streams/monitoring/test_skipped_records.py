import pytest
from aiokafka import TopicPartition

from streams.monitoring.metrics import Metrics
from streams.monitoring.skipped_records import SkippedRecords

PLACE = TopicPartition("news.articles", 2)
OTHER = TopicPartition("news.articles", 3)


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


def counted(metrics: Metrics) -> float:
    labels = {"topic": "news.articles", "partition": "2"}
    return metrics.registry.get_sample_value("dateline_records_skipped_total", labels) or 0.0


def test_what_is_gone_is_said_counted_and_noted_once(
    metrics: Metrics, caplog: pytest.LogCaptureFixture
) -> None:
    skipped = SkippedRecords(metrics)
    for _ in range(3):
        skipped.see(PLACE, 10, 40)
    assert counted(metrics) == 30
    [line] = caplog.messages
    assert line.startswith("news.articles/2: records 10 to 39 were deleted before they were read")
    # The group still stands where it stood, and more is deleted.
    skipped.see(PLACE, 10, 45)
    skipped.see(PLACE, 45, 45)
    assert counted(metrics) == 35
    assert skipped.notes == ["news.articles/2: 35 records were deleted before they were read"]


@pytest.mark.parametrize(("committed", "begin"), [(None, 40), (40, 40), (41, 40), (0, 0)])
def test_nothing_is_said_where_all_was_read_or_nothing_begun(
    metrics: Metrics, committed: int | None, begin: int
) -> None:
    skipped = SkippedRecords(metrics)
    skipped.see(PLACE, committed, begin)
    assert (counted(metrics), skipped.notes) == (0, [])
