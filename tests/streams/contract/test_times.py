from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.contract.times import (
    from_seconds,
    instant_of,
    local_instant,
    now,
    offset_of,
    rfc3339,
)

AWARE = st.datetimes(timezones=st.timezones(), min_value=datetime(1900, 1, 1))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("instant", "text"),
    [
        (datetime(2024, 5, 2, 10, 0, 7, tzinfo=UTC), "2024-05-02T10:00:07Z"),
        (datetime(2024, 5, 2, 10, 0, 7, 250_000, tzinfo=UTC), "2024-05-02T10:00:07.250Z"),
        (datetime(2024, 5, 2, 10, 0, 7, 499, tzinfo=UTC), "2024-05-02T10:00:07Z"),
        (datetime(2024, 1, 1, 1, tzinfo=timezone(timedelta(hours=3))), "2023-12-31T22:00:00Z"),
        (datetime(987, 1, 1, tzinfo=UTC), "0987-01-01T00:00:00Z"),
    ],
)
def test_instants_are_written_in_utc(instant: datetime, text: str) -> None:
    assert rfc3339(instant) == text


@given(AWARE)
def test_what_is_written_is_read_to_the_millisecond(instant: datetime) -> None:
    read = instant_of(rfc3339(instant))
    assert read.utcoffset() == timedelta(0)
    assert timedelta(0) <= instant - read < timedelta(milliseconds=1)


@given(AWARE, AWARE)
def test_the_order_is_kept(one: datetime, other: datetime) -> None:
    first, second = sorted((one, other))
    assert instant_of(rfc3339(first)) <= instant_of(rfc3339(second))


def test_seconds_are_since_1970() -> None:
    assert rfc3339(from_seconds(1_700_000_000.5)) == "2023-11-14T22:13:20.500Z"


def test_the_machines_clock_is_aware() -> None:
    assert now().utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("2024-05-16T21:45:00-07:00", "-07:00"),
        ("2024-05-16T21:45:00.250+05:30", "+05:30"),
        ("2024-05-16T21:45:00Z", None),
        ("2024-05-16T21:45:00", None),
        ("1880-05-16T21:45:00-00:01:15", None),
    ],
)
def test_the_offset_that_a_time_is_written_with(text: str, offset: str | None) -> None:
    assert offset_of(datetime.fromisoformat(text)) == offset


@pytest.mark.parametrize(
    ("offset", "clock"),
    [("-07:00", "2024-05-16T21:45"), ("+05:30", "2024-05-17T10:15"), (None, "2024-05-17T04:45")],
)
def test_an_instant_as_a_clock_elsewhere_shows_it(offset: str | None, clock: str) -> None:
    assert f"{local_instant('2024-05-17T04:45:00Z', offset):%Y-%m-%dT%H:%M}" == clock
