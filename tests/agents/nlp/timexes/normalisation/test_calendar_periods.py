from datetime import date

import pytest

from agents.nlp.timexes.normalisation.calendar_periods import (
    neighbour,
    shifted,
    weekday_near,
    year_of_month,
)

DAY = date(2020, 3, 31)


@pytest.mark.parametrize(
    ("unit", "count", "value"),
    [
        ("D", -1, "2020-03-30"),
        ("W", 1, "2020-W15"),
        ("M", -1, "2020-02"),
        ("Q", -1, "2019-Q4"),
        ("Y", -1, "2019"),
        ("E", -1, "201"),
        ("C", -1, "19"),
        ("Y", -9999, "XXXX"),
        ("D", 10**9, "XXXX-XX-XX"),
    ],
)
def test_neighbour(unit: str, count: int, value: str) -> None:
    assert neighbour(DAY, unit, count) == value


def test_a_month_back_ends_with_the_month() -> None:
    assert shifted(DAY, "M", -1) == date(2020, 2, 29)


@pytest.mark.parametrize(("direction", "year"), [(-1, 2019), (0, 2020), (1, 2020)])
def test_year_of_month(direction: int, year: int) -> None:
    assert year_of_month(DAY, 4, direction) == year


def test_weekdays_near() -> None:
    assert weekday_near(DAY, 2, -1) == DAY
    assert weekday_near(DAY, 2, -1, strict=True) == date(2020, 3, 24)
    assert weekday_near(DAY, 1, 1) == date(2020, 4, 6)
