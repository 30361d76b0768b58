from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.ingest.feed_times import DoubtedTime, in_utc, instant, read_time
from streams.contract.times import rfc3339

TIMES = {
    "2024-05-01T10:00:00Z": "2024-05-01T10:00:00Z",
    "2024-05-01t10:00:00z": "2024-05-01T10:00:00Z",
    "2024-05-01T10:00:00.250+02:00": "2024-05-01T08:00:00.250Z",
    "2024-05-01T10:00+0200": "2024-05-01T08:00:00Z",
    "2024-05-01 10:00:00.123456": "2024-05-01T10:00:00.123Z",
    "2024-05-01T10:00:00.1234567Z": "2024-05-01T10:00:00.123Z",
    "2024-05-01T10:00:00Z[UTC]": "2024-05-01T10:00:00Z",
    "2024-05-01T10:00:00+02:00[Europe/Paris]": "2024-05-01T08:00:00Z",
    "2024-05-01T10:00:00[Europe/Paris]": "2024-05-01T08:00:00Z",
    "2024-05-01": "2024-05-01T00:00:00Z",
    "20240501": "2024-05-01T00:00:00Z",
    "20240501T100000Z": "2024-05-01T10:00:00Z",
    "20240501100000": "2024-05-01T10:00:00Z",
    "202405011000": "2024-05-01T10:00:00Z",
    "20240501100000123": "2024-05-01T10:00:00Z",
    "20240501100000 +0200": "2024-05-01T08:00:00Z",
    "Wed, 01 May 2024 10:00:00 GMT": "2024-05-01T10:00:00Z",
    "Wed, 01 May 2024 10:00:00 -0500": "2024-05-01T15:00:00Z",
    "Wed, 01 May 2024 10:00:00 -0500 (EST)": "2024-05-01T15:00:00Z",
    "Wed, 01 May 24 10:00:00 EST": "2024-05-01T15:00:00Z",
    "Wed May 01 10:00:00 UTC 2024": "2024-05-01T10:00:00Z",
    "Wed May 01 10:00:00 +0000 2024": "2024-05-01T10:00:00Z",
    "Wed May  1 10:00:00 2024": "2024-05-01T10:00:00Z",
    "1 May 2024": "2024-05-01T00:00:00Z",
    "1st of May 2024": "2024-05-01T00:00:00Z",
    "May 1, 2024": "2024-05-01T00:00:00Z",
    "1-May-2024 10:00": "2024-05-01T10:00:00Z",
    "May 1, 2024 6:04 PM": "2024-05-01T18:04:00Z",
    "May 1, 2024 at 6:04 p.m.": "2024-05-01T18:04:00Z",
    "May 1, 2024, 12:04 a.m.": "2024-05-01T00:04:00Z",
    "Wednesday, 1 May 2024 | 6pm": "2024-05-01T18:00:00Z",
    "Published: Wed 1 May 2024 18.04 BST": "2024-05-01T17:04:00Z",
    "6:04 PM EDT, Wed May 1, 2024": "2024-05-01T22:04:00Z",
    "May 1, 2024 6:04 PM ET": "2024-05-01T22:04:00Z",
    "Jan. 5, 2024 6:04 PM ET": "2024-01-05T23:04:00Z",
    "2024-05-01 10:00:00 +0200": "2024-05-01T08:00:00Z",
    "2024-05-01 10:00 AEST": "2024-05-01T00:00:00Z",
    "1 May 2024 10:00 GMT+2": "2024-05-01T08:00:00Z",
    "2024-05-01 10:00 Asia/Tokyo": "2024-05-01T01:00:00Z",
    "2024/05/01 10:00": "2024-05-01T10:00:00Z",
    "13/05/2024 10:00": "2024-05-13T10:00:00Z",
    "05/13/2024": "2024-05-13T00:00:00Z",
    "05/05/2024": "2024-05-05T00:00:00Z",
    "01.05.2024 10:00": "2024-05-01T10:00:00Z",
    "1714557600": "2024-05-01T10:00:00Z",
    "2031-01-01": "2031-01-01T00:00:00Z",
}
VALUES = [
    *TIMES.items(),
    (20240501, "2024-05-01T00:00:00Z"),
    (20240501100000, "2024-05-01T10:00:00Z"),
    (1714557600, "2024-05-01T10:00:00Z"),
    (1714557600.5, "2024-05-01T10:00:00.500Z"),
    (1714557600123, "2024-05-01T10:00:00.123Z"),
    (946684800000, "2000-01-01T00:00:00Z"),
    (["2024-05-01T10:00:00+02:00"], "2024-05-01T08:00:00Z"),
    (["1 May 2024", "\n", " 10:00 BST "], "2024-05-01T09:00:00Z"),
    (["2024-05-01", "2024-05-01"], "2024-05-01T00:00:00Z"),
    ([2024, 5, 1, 10, 0, 0, 2, 122, 0], "2024-05-01T10:00:00Z"),
]


@pytest.mark.parametrize(("written", "expected"), VALUES)
def test_times_are_written_in_utc(written: object, expected: str) -> None:
    found = read_time(written)
    assert found is not None
    assert rfc3339(in_utc(found)) == expected


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("05/06/2024", "day and month cannot be told apart"),
        ("2024-05-01 10:00 IST", "IST is the name of more than one zone"),
        ("2024-05-01 10:00 XYZT", "'xyzt' is no known zone"),
        ("Updated 1 May 2024", "'updated' is no known zone or word of a date"),
        ("2024-05-01 and 2024-05-02", "more than one date"),
        (["2024-05-01T10:00Z", "2024-05-02T10:00Z"], "more than one date"),
        ("2024-05-01 25:00", "no such time of day"),
        ("1 May 2024 13:00 am", "no such time of day"),
        ("30 February 2024", "no such day"),
        ("1 May 2024 10:00 +19:00", "no zone is so far"),
        ("1970-01-01T00:00:00Z", "a placeholder"),
        ("2 hours ago", "no known form of a date"),
        ("9" * 101, "too long"),
        (True, "not a time"),
        ({}, "not a time"),
    ],
)
def test_a_doubt_has_its_reason(written: object, reason: str) -> None:
    with pytest.raises(DoubtedTime, match=reason):
        read_time(written)


@pytest.mark.parametrize(
    "written",
    [
        *("", "None", "yesterday", "2024", "2024-05", "2024-13-45", "0000-00-00", "0001-01-01"),
        *("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "9999-12-31", "9" * 70),
        *(0, 5, -5, 2024, 1e300, float("nan"), float("inf"), True, None, [], {}, [None], [[]]),
        *([2024, 13, 1, 0, 0, 0, 0, 0, 0], "May 2024", "10:00", "(", "1 May 2024 (((", "Mayor 1"),
    ],
)
def test_nonsense_is_no_time(written: object) -> None:
    assert instant(written) is None


@pytest.mark.parametrize(
    ("written", "hours"),
    [("2024-05-01T10:00:00+09:00", 9), ("1 May 2024 10:00 EST", -5), ("2024-05-01T10:00", None)],
)
def test_a_time_keeps_its_own_zone(written: str, hours: int | None) -> None:
    found = instant(written)
    assert found is not None
    assert found.utcoffset() == (None if hours is None else timedelta(hours=hours))


def test_a_time_without_a_zone_is_in_utc() -> None:
    noon = datetime(2024, 5, 1, 12, tzinfo=UTC)
    assert in_utc(noon.replace(tzinfo=None)) == noon


@settings(max_examples=300, deadline=None, database=None)
@given(st.text("0123456789/-.: ,T+Z()[]MayprilamBSTE", max_size=40))
def test_any_text_is_a_time_or_is_doubted(written: str) -> None:
    found = instant(written)
    assert found is None or rfc3339(found).endswith("Z")
