from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc

from agents.nlp.timexes.disambiguation.remembered import last_year

Reader = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Sept. 11 attacks were remembered.", "2001-09-11"),
        ("The June 4 crackdown is not taught.", "1989-06-04"),
        ("The March 3 attack was remembered.", "2020-03-03"),
        ("The April 12 attack is remembered.", "2019-04-12"),
        ("The June 4 vote will be close.", "2020-06-04"),
        ("They met on Sept. 11.", "2019-09-11"),
    ],
)
def test_a_day_that_an_event_is_named_for(read_named: Reader, text: str, value: str) -> None:
    assert [each.value for each in read_named(text)._.timexes] == [value]


@pytest.mark.parametrize(
    ("month", "day", "anchor", "year"),
    [
        (1, 6, date(2024, 5, 16), 2021),
        (1, 6, date(2020, 5, 16), 2020),
        (5, 20, date(2024, 5, 16), 2023),
        (5, 20, None, None),
        (1, 6, None, 2021),
    ],
)
def test_years(month: int, day: int, anchor: date | None, year: int | None) -> None:
    assert last_year(month, day, anchor) == year
