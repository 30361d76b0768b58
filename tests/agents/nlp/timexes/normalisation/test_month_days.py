from datetime import date

import pytest

from agents.nlp.timexes.normalisation.normalise import reading
from agents.nlp.timexes.recognition.expressions import expressions
from agents.nlp.timexes.timex_value import Setting

TUESDAY = date(2020, 3, 10)


def readings(text: str, setting: Setting) -> list[tuple[str, str]]:
    found = [(phrase, reading(phrase, setting)) for phrase in expressions(text)]
    return [(text[phrase.start : phrase.end], value.value) for phrase, value in found if value]


@pytest.mark.parametrize(
    ("words", "direction", "value"),
    [
        ("March 3-5", -1, "2020-03-03/2020-03-05"),
        ("3-5 March 2019", -1, "2019-03-03/2019-03-05"),
        ("February 28-March 2", -1, "2020-02-28/2020-03-02"),
        ("28 December - 2 January 2019", -1, "2018-12-28/2019-01-02"),
        ("January-March 2019", -1, "2019-01/2019-03"),
        ("November-February 2019", -1, "2018-11/2019-02"),
        ("the first Monday in April", 1, "2020-04-06"),
        ("the last Friday of January", -1, "2020-01-31"),
        ("the second Sunday of June 2019", 0, "2019-06-09"),
        ("the third Thursday of next month", 1, "2020-04-16"),
        ("the second week of February", -1, "2020-W06"),
        ("the last weekend of May 2019", 0, "2019-W21-WE"),
        ("the last day of February", -1, "2020-02-29"),
        ("the first day of the month", 0, "2020-03-01"),
        ("the last month of 2019", 0, "2019-12"),
        ("Friday the 13th", 1, "2020-03-13"),
        ("Friday the 13th", -1, "2019-12-13"),
        ("Friday, the 6th", -1, "2020-03-06"),
        ("the 5th of next month", 1, "2020-04-05"),
        ("the 14th of last month", -1, "2020-02-14"),
        ("the 5th of the month", 0, "2020-03-05"),
        ("the Monday after Easter", -1, "2019-04-22"),
        ("the Friday before Christmas", -1, "2019-12-20"),
        ("the Sunday after March 3", -1, "2020-03-08"),
        ("two days before Christmas", -1, "2019-12-23"),
        ("three weeks after Easter", -1, "2019-W19"),
        ("the week before Christmas", -1, "2019-W51"),
        ("the weekend of 7 and 8 March", -1, "2020-W10-WE"),
        ("Monday, March 2", -1, "2020-03-02"),
        ("Monday (2 March)", -1, "2020-03-02"),
        ("Mon., March 2, 2020", -1, "2020-03-02"),
        ("Sunday night, 1st March 2015", -1, "2015-03-01TNI"),
        ("March last year", -1, "2019-03"),
        ("3 March of last year", -1, "2019-03-03"),
        ("the spring of last year", -1, "2019-SP"),
        ("5 Sept '19", -1, "2019-09-05"),
        ("19-Nov-12", -1, "2012-11-19"),
        ("Boxing Day", -1, "2019-12-26"),
        ("Boxing Day", 1, "2020-12-26"),
        ("New Year's Day 2001", -1, "2001-01-01"),
        ("Good Friday", -1, "2019-04-19"),
        ("Memorial Day weekend", -1, "2019-W21-WE"),
        ("the weekend", -1, "2020-W10-WE"),
        ("the weekend", 1, "2020-W11-WE"),
    ],
)
def test_a_place_in_the_calendar(words: str, direction: int, value: str) -> None:
    assert readings(f"It was {words}.", Setting(TUESDAY, direction)) == [(words, value)]


@pytest.mark.parametrize(("direction", "value"), [(-1, "2020-03-05"), (1, "2020-04-05")])
def test_a_day_of_no_month_is_on_the_side_of_the_tense(direction: int, value: str) -> None:
    assert readings("It is on the 5th.", Setting(TUESDAY, direction)) == [("the 5th", value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On 3, 4 and 9 March it rained.", ["2020-03-03", "2020-03-04", "2020-03-09"]),
        ("On March 3, 4 and 9, 2019, it rained.", ["2019-03-03", "2019-03-04", "2019-03-09"]),
        ("From March 3 to 5 it rained.", ["2020-03-03", "2020-03-05"]),
        ("Between the 3rd and 5th of March it rained.", ["2020-03-03", "2020-03-05"]),
        ("On the first Monday of every month it rains.", ["P1M"]),
    ],
)
def test_days_that_share_a_month(text: str, values: list[str]) -> None:
    assert [value for _, value in readings(text, Setting(TUESDAY, -1))] == values


@pytest.mark.parametrize(
    "words",
    [
        *("February 30", "February 29, 2019", "31 April 2020", "June 31", "30 Feb", "0 May"),
        *("2019-02-29", "2020-13-45", "31/04/2020", "02/30/2020", "12/32/2020"),
        *("2020-02-30T10:00:00Z", "2020-03-10T25:10:00Z", "the fifth Monday in February 2019"),
    ],
)
def test_days_that_do_not_exist_are_no_dates(words: str) -> None:
    assert readings(f"It was {words}.", Setting(TUESDAY)) == []


@pytest.mark.parametrize(
    ("anchor", "value"),
    [(date(2020, 3, 10), "2020-02-29"), (date(2019, 3, 10), "XXXX-02-29"), (None, "XXXX-02-29")],
)
def test_the_29th_of_february_is_of_a_leap_year(anchor: date | None, value: str) -> None:
    assert readings("It was on Feb. 29.", Setting(anchor, -1)) == [("Feb. 29", value)]


@pytest.mark.parametrize("words", ["2020-02-29", "29 February 2020", "30/11/2020", "31 May"])
def test_days_that_exist_are_dates(words: str) -> None:
    [(_, value)] = readings(f"It was {words}.", Setting(TUESDAY))
    assert date.fromisoformat(value)
