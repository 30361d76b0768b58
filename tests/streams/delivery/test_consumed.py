from datetime import UTC, datetime

import pytest

from streams.contract.messages import Headers
from streams.delivery.consumed import consumed_record
from tests.support.events import event_of


@pytest.mark.parametrize(
    ("given", "headers"),
    [
        (None, []),
        ([("a", b"1"), ("a", None)], [("a", b"1"), ("a", None)]),
        ({"a": b"1"}, [("a", b"1")]),
    ],
)
def test_an_origin_has_all_that_came(given: object, headers: Headers) -> None:
    origin = consumed_record(event_of(5, b"key", headers=given))
    assert origin[:5] == ("news.articles", 0, 5, b"key", b"v5")
    assert origin.headers == headers
    assert origin.received_at == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


def test_a_replayed_record_keeps_the_time_it_came() -> None:
    event = event_of(5, headers=[("dl_received_at", b"2024-05-01T08:00:00Z")])
    assert consumed_record(event).received_at == datetime(2024, 5, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize("value", [b"yesterday", b"\xff", b"0001-01-01T00:00+23:59", b"", None])
def test_a_time_that_is_none_does_not_stop_the_stream(value: bytes | None) -> None:
    origin = consumed_record(event_of(5, headers=[("dl_received_at", value)]))
    assert origin.received_at == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
