import pytest

from agents.nlp.timexes.normalisation.intervals import granularity, interval


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "exact"),
    [
        ("2020-03-10", "2020-03-10", "2020-03-10", "day"),
        ("2020-03-10T17:00", "2020-03-10", "2020-03-10", "time"),
        ("2020-W11", "2020-03-09", "2020-03-15", "week"),
        ("2020-W11-WE", "2020-03-14", "2020-03-15", "week"),
        ("2020-02", "2020-02-01", "2020-02-29", "month"),
        ("2020-Q1", "2020-01-01", "2020-03-31", "quarter"),
        ("2020-H2", "2020-07-01", "2020-12-31", "quarter"),
        ("2019-WI", "2019-12-01", "2020-02-29", "season"),
        ("2019", "2019-01-01", "2019-12-31", "year"),
        ("199", "1990-01-01", "1999-12-31", "year"),
        ("19", "1900-01-01", "1999-12-31", "year"),
        ("2020-03-10/2020-03-12", "2020-03-10", "2020-03-12", "day"),
        ("2018/2019", "2018-01-01", "2019-12-31", "year"),
        ("2020-03-10T15:00/2020-03-11T02:00", "2020-03-10", "2020-03-11", "time"),
    ],
)
def test_interval(value: str, earliest: str, latest: str, exact: str) -> None:
    found = interval(value)
    assert found is not None
    assert (found.earliest.isoformat(), found.latest.isoformat()) == (earliest, latest)
    assert found.granularity == exact


@pytest.mark.parametrize(
    "value",
    [
        *("PRESENT_REF", "XXXX-10", "P3Y", "2020-13-45", "2020-02-30", "2020-W60", "9999-WI", ""),
        *("2019/2018", "2020-02-30/2020-03-01", "2019/"),
    ],
)
def test_values_without_days(value: str) -> None:
    assert interval(value) is None


@pytest.mark.parametrize(
    ("value", "exact"),
    [
        ("XXXX-10", "month"),
        ("XXXX-WXX-2", "day"),
        ("XXXX-WXX", "week"),
        ("XXXX-QX", "quarter"),
        ("XXXX-SU", "season"),
        ("XXXX-XX-XXTMO", "time"),
        ("XXXX", "year"),
    ],
)
def test_granularity_without_a_year(value: str, exact: str) -> None:
    assert granularity(value) == exact
