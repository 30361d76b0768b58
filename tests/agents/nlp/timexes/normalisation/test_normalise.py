from datetime import date

import pytest

from agents.nlp.timexes.normalisation.normalise import reading
from agents.nlp.timexes.recognition.expressions import expressions
from agents.nlp.timexes.timex_value import Setting, TimexValue

TUESDAY = date(2020, 3, 10)


def readings(text: str, setting: Setting) -> list[tuple[str, TimexValue]]:
    found = [(phrase, reading(phrase, setting)) for phrase in expressions(text)]
    return [(text[phrase.start : phrase.end], value) for phrase, value in found if value]


def only(text: str, setting: Setting) -> tuple[str, str, str | None, str]:
    [(words, found)] = readings(text, setting)
    return found.type, found.value, found.mod, words


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("It opened on March 10, 2020.", "DATE", "2020-03-10"),
        ("It opened on 10 March 2020.", "DATE", "2020-03-10"),
        ("It opened on Tuesday, March 10.", "DATE", "2020-03-10"),
        ("It opened on 2020-03-10.", "DATE", "2020-03-10"),
        ("Stamped 2020-03-10T18:04:00Z by the clerk.", "TIME", "2020-03-10T18:04:00Z"),
        ("It opened on 25/12/2019.", "DATE", "2019-12-25"),
        ("It opened on 12/25/19.", "DATE", "2019-12-25"),
        ("It opened on 10/03/20.", "DATE", "2020-XX-XX"),
        ("It opened on the 3rd of May 1998.", "DATE", "1998-05-03"),
        ("It opened on Sept. 27, 1989.", "DATE", "1989-09-27"),
        ("It opened in May 1998.", "DATE", "1998-05"),
        ("It opened in 1998.", "DATE", "1998"),
        ("It opened in nineteen ninety-six.", "DATE", "1996"),
        ("It opened in the 1990s.", "DATE", "199"),
        ("It opened in the '60s.", "DATE", "196"),
        ("It opened in the 20th century.", "DATE", "19"),
        ("It opened in the summer of 2019.", "DATE", "2019-SU"),
        ("It opened in the third quarter of 2019.", "DATE", "2019-Q3"),
        ("It opened in Q2 2019.", "DATE", "2019-Q2"),
        ("It opened in the second half of 2019.", "DATE", "2019-H2"),
        ("It opened on Thanksgiving Day, 2019.", "DATE", "2019-11-28"),
        ("It opened on New Year's Eve.", "DATE", "2019-12-31"),
        ("It opened after 9/11.", "DATE", "2001-09-11"),
        ("It opened in fiscal 2019.", "DATE", "2019"),
    ],
)
def test_dates_by_the_calendar(text: str, kind: str, value: str) -> None:
    assert only(text, Setting(TUESDAY))[:2] == (kind, value)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("They met today.", "DATE", "2020-03-10"),
        ("They met yesterday.", "DATE", "2020-03-09"),
        ("They meet tomorrow.", "DATE", "2020-03-11"),
        ("They met last October.", "DATE", "2019-10"),
        ("They met last year.", "DATE", "2019"),
        ("They met this year.", "DATE", "2020"),
        ("They met this week.", "DATE", "2020-W11"),
        ("They meet next week.", "DATE", "2020-W12"),
        ("They met last month.", "DATE", "2020-02"),
        ("They met last Tuesday.", "DATE", "2020-03-03"),
        ("They meet next Tuesday.", "DATE", "2020-03-17"),
        ("They met last summer.", "DATE", "2019-SU"),
        ("They met two weeks ago.", "DATE", "2020-W09"),
        ("They met three days ago.", "DATE", "2020-03-07"),
        ("They met nearly four years ago.", "DATE", "2016"),
        ("They met a decade ago.", "DATE", "2010"),
        ("They met several years ago.", "DATE", "PAST_REF"),
        ("They met over the weekend.", "DATE", "2020-W10-WE"),
        ("They met this morning.", "TIME", "2020-03-10TMO"),
        ("They meet tonight.", "TIME", "2020-03-10TNI"),
        ("They met at 5 p.m. Friday.", "TIME", "2020-03-06T17:00"),
        ("They met at 10:35 a.m.", "TIME", "2020-03-10T10:35"),
        ("They met at noon.", "TIME", "2020-03-10T12:00"),
        ("They met on Tuesday morning.", "TIME", "2020-03-10TMO"),
        ("They met in last year's third quarter.", "DATE", "2019-Q3"),
        ("They meet now.", "DATE", "PRESENT_REF"),
        ("They met recently.", "DATE", "PAST_REF"),
        ("They may meet in the future.", "DATE", "FUTURE_REF"),
        ("They met in recent years.", "DATE", "PAST_REF"),
        ("They met last night.", "TIME", "2020-03-09TNI"),
        ("They met a week or so ago.", "DATE", "2020-W10"),
        ("They meet at the moment.", "DATE", "PRESENT_REF"),
        ("They met the day before yesterday.", "DATE", "2020-03-08"),
        ("They met in the week of March 2.", "DATE", "2020-W10"),
        ("They met in the first half of last year.", "DATE", "2019-H1"),
        ("They met on Easter Monday.", "DATE", "2019-04-22"),
        ("They left 30 years later.", "DATE", "XXXX"),
    ],
)
def test_dates_counted_from_publication(text: str, kind: str, value: str) -> None:
    assert only(text, Setting(TUESDAY, -1))[:2] == (kind, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It stood for three years.", "P3Y"),
        ("It stood for two and a half years.", "P2Y6M"),
        ("It stood for 2 1/2 years.", "P2Y6M"),
        ("It stood for half an hour.", "PT30M"),
        ("It stood for twenty-four hours.", "PT24H"),
        ("It stood for a hundred years.", "P100Y"),
        ("It stood for two decades.", "P20Y"),
        ("It was a 30-year war.", "P30Y"),
        ("It stood for several months.", "PXM"),
        ("It fell in the past three months.", "P3M"),
        ("It fell over the past year.", "P1Y"),
        ("It lasts a minute and a half.", "PT1M30S"),
    ],
)
def test_durations(text: str, value: str) -> None:
    assert only(text, Setting(TUESDAY))[:2] == ("DURATION", value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They meet every Monday.", "XXXX-WXX-1"),
        ("They meet on Mondays.", "XXXX-WXX-1"),
        ("They meet on Tuesday nights.", "XXXX-WXX-2TNI"),
        ("They meet daily.", "P1D"),
        ("They meet twice a week.", "P1W"),
        ("They meet every two years.", "P2Y"),
        ("They meet each July.", "XXXX-07"),
        ("They meet every morning.", "XXXX-XX-XXTMO"),
    ],
)
def test_sets(text: str, value: str) -> None:
    assert only(text, Setting(TUESDAY))[:2] == ("SET", value)


@pytest.mark.parametrize(
    ("text", "value", "mod"),
    [
        ("It opened in early 2019.", "2019", "START"),
        ("It opened in mid-November.", "2019-11", "MID"),
        ("It opened at the end of last year.", "2019", "END"),
        ("It opened earlier this month.", "2020-03", "START"),
        ("It opened about two years ago.", "2018", "APPROX"),
        ("It stood for more than four hours.", "PT4H", "MORE_THAN"),
        ("It stood for at least 72 hours.", "PT72H", "EQUAL_OR_MORE"),
    ],
)
def test_modifiers(text: str, value: str, mod: str) -> None:
    assert only(text, Setting(TUESDAY, -1))[1:3] == (value, mod)


@pytest.mark.parametrize(
    ("text", "direction", "value"),
    [
        ("Friday", -1, "2020-03-06"),
        ("Friday", 1, "2020-03-13"),
        ("Tuesday", -1, "2020-03-10"),
        ("in October", -1, "2019-10"),
        ("in October", 1, "2020-10"),
        ("March 12", -1, "2020-03-12"),
        ("June 12", -1, "2019-06-12"),
        ("March 8", 1, "2020-03-08"),
        ("the summer", -1, "2019-SU"),
        ("the third quarter", -1, "2019-Q3"),
    ],
)
def test_the_tense_picks_the_side(text: str, direction: int, value: str) -> None:
    assert only(text, Setting(TUESDAY, direction))[1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met last year.", "XXXX"),
        ("They met last October.", "XXXX-10"),
        ("They met on Tuesday.", "XXXX-WXX-2"),
        ("They met yesterday.", "XXXX-XX-XX"),
        ("They met in October.", "XXXX-10"),
        ("They met on March 10.", "XXXX-03-10"),
        ("They met last week.", "XXXX-WXX"),
        ("They met three weeks ago.", "XXXX-WXX"),
        ("They met in the third quarter.", "XXXX-Q3"),
        ("They met this morning.", "XXXX-XX-XXTMO"),
        ("They met at Christmas.", "XXXX-12-25"),
        ("They met in the year-ago quarter.", "XXXX"),
        ("They met in 1998.", "1998"),
    ],
)
def test_without_a_date_nothing_is_guessed(text: str, value: str) -> None:
    assert only(text, Setting())[1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The next year they left.", "1999"),
        ("They left that year.", "1998"),
        ("They left two years later.", "2000"),
        ("They left the following month.", "1998-06"),
    ],
)
def test_dates_counted_from_the_one_before(text: str, value: str) -> None:
    setting = Setting(TUESDAY, -1, mentioned="1998-05")
    assert only(text, setting)[1] == value


def test_the_next_year_is_to_come_where_the_tense_is() -> None:
    setting = Setting(TUESDAY, 1, mentioned="1998-05")
    assert only("They will leave the next year.", setting)[1] == "2021"


def test_a_year_before_a_report_on_a_quarter() -> None:
    setting = Setting(TUESDAY, -1, mentioned="2019-Q4", quarter="2019-Q4")
    assert only("It earned less a year earlier.", setting)[1] == "2018-Q4"


@pytest.mark.parametrize(
    "text",
    [
        "He may march on.",
        "She paid 1,500 dollars.",
        "A 44-year-old man spoke.",
        "The Patriot flies 160 km.",
        "The id is b5a623e2-ab88-4c55.",
        "",
    ],
)
def test_what_tells_no_time(text: str) -> None:
    assert readings(text, Setting(TUESDAY)) == []


@pytest.mark.parametrize("anchor", [date(1, 1, 1), date(9999, 12, 31), None])
@pytest.mark.parametrize(
    "text",
    [
        "9999 years ago and 99999999 weeks ago, last year, next year, tomorrow, yesterday",
        "in 0000, on 0000-00-00, 99/99/9999, February 31, 2020, 2020-13-45, 25:99, 99 p.m.",
        "the 0th century, the 99th quarter, the 0s, 1"
        + "0" * 5000
        + " years, two million centuries",
        "last Friday, next Friday, Monday, last October, in December, Easter, Thanksgiving 1000",
        "a million billion years later, the following day, the previous week, that decade",
    ],
)
def test_absurd_numbers_do_not_raise(text: str, anchor: date | None) -> None:
    for direction in (-1, 0, 1):
        assert all(
            found.value for _, found in readings(text, Setting(anchor, direction, "9999-12-31"))
        )
