import io
import logging

import pytest

from streams.monitoring.log_rate_limit import MOST, SECONDS, RateLimitedHandler


class Log:
    """A handler on a clock of its own, and what it wrote."""

    def __init__(self) -> None:
        self.now = 0.0
        self.written = io.StringIO()
        self.handler = RateLimitedHandler(clock=lambda: self.now)
        self.handler.setStream(self.written)

    def say(self, template: str, *args: object, by: str = "aiokafka", level: int = 40) -> None:
        self.handler.handle(logging.LogRecord(by, level, "f.py", 1, template, args, None))

    @property
    def lines(self) -> list[str]:
        return self.written.getvalue().splitlines()


@pytest.fixture
def log() -> Log:
    return Log()


def test_a_storm_is_told_in_a_few_lines(log: Log) -> None:
    for node in range(1000):
        log.say("Unable connect to node with id %s", node)
    assert log.lines == [f"Unable connect to node with id {node}" for node in range(MOST)]


def test_how_many_were_left_out_is_said_once_the_span_is_over(log: Log) -> None:
    for _ in range(1000):
        log.say("Unable connect to node with id %s", 1)
    log.now = SECONDS
    log.say("ready", by="streams.worker")
    log.say("ready", by="streams.worker")
    told = f"suppressed {1000 - MOST} messages in 30 s like: Unable connect to node with id 1"
    assert log.lines[MOST:] == [told, "ready", "ready"]


def test_a_storm_that_goes_on_is_told_again_in_each_span(log: Log) -> None:
    for second in range(91):
        log.now = float(second)
        log.say("away")
    summaries = [line for line in log.lines if "suppressed" in line]
    assert summaries == ["suppressed 27 messages in 30 s like: away"] * 3
    assert log.lines.count("away") == 3 * MOST + 1


def test_few_messages_need_no_summary(log: Log) -> None:
    for _ in range(MOST):
        log.say("away")
    log.now = SECONDS
    log.say("back")
    assert log.lines == ["away"] * MOST + ["back"]


@pytest.mark.parametrize(
    ("template", "by", "level"),
    [("another", "aiokafka", 40), ("away", "aiokafka.client", 40), ("away", "aiokafka", 30)],
)
def test_a_storm_hides_no_other_kind(log: Log, template: str, by: str, level: int) -> None:
    for _ in range(10):
        log.say("away")
    log.say(template, by=by, level=level)
    assert len(log.lines) == MOST + 1


def test_numbers_make_no_other_kind(log: Log) -> None:
    for port in range(10):
        log.say(f"[^-Consumer]: no active partitions for news.articles-{port}", by="faust.consumer")
    assert len(log.lines) == MOST


@pytest.mark.parametrize("name", ["streams.delivery.loop", "agents.ingest", "aiokafkaesque"])
def test_messages_of_dateline_are_all_told(log: Log, name: str) -> None:
    for number in range(100):
        log.say("set aside %s", number, by=name)
    assert len(log.lines) == 100


def test_what_is_remembered_is_forgotten_with_its_span(log: Log) -> None:
    for letter in "abcdefghij":
        log.say(letter)
    log.now = SECONDS
    log.say("last")
    assert len(log.handler.storms) == 1
