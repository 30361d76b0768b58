from datetime import UTC, datetime, timedelta, timezone

import pytest

from agents.ingest.feed_times import instant, moment, rfc3339


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-05-01T10:00:00Z", "2024-05-01T10:00:00Z"),
        ("2024-05-01t10:00:00z", "2024-05-01T10:00:00Z"),
        ("2024-05-01T10:00:00.250+02:00", "2024-05-01T10:00:00.250+02:00"),
        ("2024-05-01 10:00:00.123456", "2024-05-01T10:00:00.123Z"),
        ("2024-05-01", "2024-05-01T00:00:00Z"),
        ("20240501", "2024-05-01T00:00:00Z"),
        (20240501, "2024-05-01T00:00:00Z"),
        ("Wed, 01 May 2024 10:00:00 GMT", "2024-05-01T10:00:00Z"),
        ("Wed, 01 May 2024 10:00:00 -0500", "2024-05-01T10:00:00-05:00"),
        ("1 May 2024", "2024-05-01T00:00:00Z"),
        ("May 1, 2024", "2024-05-01T00:00:00Z"),
        ("May 1, 2024 6:04 PM", "2024-05-01T18:04:00Z"),
        ("2024-05-01 10:00:00 +0200", "2024-05-01T10:00:00+02:00"),
        ("2024-05-01T10:00:00+02:00:30", "2024-05-01T07:59:30Z"),
        ("2024/05/01 10:00", "2024-05-01T10:00:00Z"),
        (1714557600, "2024-05-01T10:00:00Z"),
        (1714557600.5, "2024-05-01T10:00:00.500Z"),
        (1714557600123, "2024-05-01T10:00:00.123Z"),
        ("1714557600", "2024-05-01T10:00:00Z"),
        ("2031-01-01", "2031-01-01T00:00:00Z"),
    ],
)
def test_times_are_written_in_the_zone_of_their_feed(written: object, expected: str) -> None:
    assert moment(written) == expected


def test_an_instant_is_in_utc() -> None:
    found = instant("2024-05-01T10:00:00+02:00")
    assert found is not None
    assert found.isoformat() == "2024-05-01T08:00:00+00:00"


@pytest.mark.parametrize(
    "written",
    [
        *("", "None", "yesterday", "2024", "2024-05", "2024-13-45", "0000-00-00", "0001-01-01"),
        *("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "9999-12-31", "9" * 70),
        *(0, 5, -5, 2024, 1e300, float("nan"), float("inf"), True, None, [], {}),
    ],
)
def test_nonsense_is_no_time(written: object) -> None:
    assert moment(written) is None


def test_any_zone_is_written_as_z() -> None:
    noon = datetime(2024, 5, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    assert rfc3339(noon) == "2024-05-01T10:00:00Z"
    assert rfc3339(noon.replace(tzinfo=None)) == rfc3339(noon.replace(tzinfo=UTC))
