from datetime import date

import pytest

from agents.nlp.timexes.normalisation.holidays import holiday


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("easter", 2000, date(2000, 4, 23)),
        ("easter", 2024, date(2024, 3, 31)),
        ("easter-2", 2024, date(2024, 3, 29)),
        ("easter-46", 2024, date(2024, 2, 14)),
        ("11:4:4", 1999, date(1999, 11, 25)),
        ("11:4:4+1", 2023, date(2023, 11, 24)),
        ("05:-1:1", 2024, date(2024, 5, 27)),
        ("11:1:1+1", 2016, date(2016, 11, 8)),
        ("12-25", 2019, date(2019, 12, 25)),
    ],
)
def test_days_of_holidays(rule: str, year: int, day: date) -> None:
    assert holiday(rule, year) == day
