from datetime import date

import pytest

from agents.nlp.timexes.normalisation.normalise import reading
from agents.nlp.timexes.normalisation.years import full_year
from agents.nlp.timexes.recognition.expressions import expressions
from agents.nlp.timexes.timex_value import Setting

TUESDAY = date(2020, 3, 10)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("in 2010-2014", "2010/2014"),
        ("in 2010\u201314", "2010/2014"),
        ("in 1939-45", "1939/1945"),
        ("in 1999-00", "1999/2000"),
        ("in 2018/19", "2018/2019"),
        ("in 2008-9", "2008/2009"),
        ("in 2019-05", "2019-05"),
        ("in 2014-2010", "2014"),
        ("in fiscal 2019", "2019"),
        ("in fiscal 2018-19", "2018/2019"),
        ("in the 2018-19 fiscal year", "2018/2019"),
        ("in FY2019", "2019"),
        ("in FY19", "2019"),
        ("in FY 2019", "2019"),
        ("in FY2018-19", "2018/2019"),
        ("in Quarter 1 2018", "2018-Q1"),
        ("in quarter three of 2018", "2018-Q3"),
        ("in fourth-quarter 2018", "2018-Q4"),
        ("in Q3 FY19", "2019-Q3"),
        ("in 2018 Q1", "2018-Q1"),
        ("in H2 2018", "2018-H2"),
        ("in the first and second quarters of 2018", "2018-Q1/2018-Q2"),
        ("by year-end 2025", "2025"),
        ("by end-2025", "2025"),
        ("by mid-2025", "2025"),
        ("in the winter of 2018-19", "2018-WI"),
        ("in the summer of '69", "1969-SU"),
        ("in '98", "1998"),
        ("in the year '19", "2019"),
    ],
)
def test_years_and_their_parts(words: str, value: str) -> None:
    [phrase] = expressions(f"It was {words}.")
    found = reading(phrase, Setting(TUESDAY))
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(("digits", "year"), [(98, 1998), (20, 2020), (29, 2029), (45, 1945)])
def test_two_digits_are_of_the_last_years_or_soon(digits: int, year: int) -> None:
    assert full_year(digits, TUESDAY) == year
