from datetime import UTC, datetime

import pytest

from streams.contract.messages import UNREADABLE, HeaderName, Headers
from streams.delivery.consumed import consumed_record, unreadable
from tests.support.events import event_of

NOW = datetime(2024, 5, 2, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given", "headers"),
    [
        (None, []),
        ([("a", b"1"), ("a", None)], [("a", b"1"), ("a", None)]),
        ({"a": b"1"}, [("a", b"1")]),
    ],
)
def test_an_origin_has_all_that_came(given: object, headers: Headers) -> None:
    origin = consumed_record(event_of(5, b"key", headers=given), NOW)
    assert origin[:5] == ("news.articles", 0, 5, b"key", b"v5")
    assert origin.headers == headers
    assert origin.received_at == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


def test_a_replayed_record_keeps_the_time_it_came() -> None:
    event = event_of(5, headers=[("dl_received_at", b"2024-05-01T08:00:00Z")])
    assert consumed_record(event, NOW).received_at == datetime(2024, 5, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize("value", [b"yesterday", b"\xff", b"0001-01-01T00:00+23:59", b"", None])
def test_a_time_that_is_none_does_not_stop_the_stream(value: bytes | None) -> None:
    origin = consumed_record(event_of(5, headers=[("dl_received_at", value)]), NOW)
    assert origin.received_at == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


@pytest.mark.parametrize("seconds", [253_402_300_800.0, 1.7e12, -62_135_596_801.0, 9.2e15, -9.2e15])
def test_a_time_that_cannot_be_written_is_said_and_the_record_came_now(seconds: float) -> None:
    event = event_of(5)
    event.message.timestamp = seconds
    assert "is in no year from 1 to 9999" in (unreadable(event) or "")
    assert consumed_record(event, NOW).received_at == NOW


@pytest.mark.parametrize("seconds", [253_402_300_799.0, -0.001, -62_135_596_800.0, 0.0])
def test_any_other_time_is_read(seconds: float) -> None:
    event = event_of(5)
    event.message.timestamp = seconds
    assert unreadable(event) is None
    assert consumed_record(event, NOW).received_at != NOW


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        (HeaderName.of(b"a\xff"), r"the name of its header a\xff is not UTF-8"),
        (UNREADABLE, "BatchTooLarge: so many bytes"),
        (HeaderName.of("ü".encode()), None),
    ],
)
def test_what_no_stage_may_read_says_why(name: str, cause: str | None) -> None:
    headers = [("a", b"1"), (name, b"BatchTooLarge: so many bytes")]
    assert unreadable(event_of(5, headers=headers)) == cause
