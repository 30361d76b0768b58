from collections.abc import Callable

import pytest
from spacy.tokens import Doc

Reader = Callable[[str], Doc]


def ranges(read: Reader, text: str) -> list[tuple[str, str | None]]:
    return [(each.value, each.range_value) for each in read(text)._.timexes]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("They were away from Saturday to Monday.", "2020-03-07", "2020-03-09"),
        ("They were away from Friday to Tuesday.", "2020-03-06", "2020-03-10"),
        ("They were away from Thursday to Wednesday.", "2020-02-27", "2020-03-04"),
        ("They will be away from Friday to Tuesday.", "2020-03-13", "2020-03-17"),
        ("They will be away from Monday through Thursday.", "2020-03-16", "2020-03-19"),
        ("They will be away between Friday and Monday.", "2020-03-13", "2020-03-16"),
        ("They were away on Sunday and Monday.", "2020-03-08", "2020-03-09"),
        ("They were away from March 3 to March 5.", "2020-03-03", "2020-03-05"),
        ("They were away from March 3 to 5.", "2020-03-03", "2020-03-05"),
        ("They were away from 28 February until 3 March.", "2020-02-28", "2020-03-03"),
        ("They were away from December 28 to January 4.", "2019-12-28", "2020-01-04"),
        ("They were away from Dec. 28, 2018 to Jan. 4.", "2018-12-28", "2019-01-04"),
        ("They were away from May 3 to June 2, 2018.", "2018-05-03", "2018-06-02"),
        ("They were away from November to February.", "2019-11", "2020-02"),
        ("They were away from October to March 2018.", "2017-10", "2018-03"),
        ("They were away from 2010 to 2014.", "2010", "2014"),
        ("They were away between 2010 and 2014.", "2010", "2014"),
        ("They were away in 2013 and 2014.", "2013", "2014"),
        ("They were away from Monday, March 2, to Friday, March 6.", "2020-03-02", "2020-03-06"),
        ("They will be away from Easter to May 3.", "2020-04-12", "2020-05-03"),
        ("They were away from noon to 3 p.m.", "2020-03-10T12:00", "2020-03-10T15:00"),
        ("They were away in April and May 2018.", "2018-04", "2018-05"),
        ("They were away from Q1 to Q3 2018.", "2018-Q1", "2018-Q3"),
        ("They were away from mid-May to late June 2018.", "2018-05", "2018-06"),
        ("They were away from Monday to Wednesday of last week.", "2020-03-02", "2020-03-04"),
        ("They were away on Monday and Tuesday of last week.", "2020-03-02", "2020-03-03"),
        ("They were away from the 3rd to the 7th.", "2020-03-03", "2020-03-07"),
    ],
)
def test_a_range_keeps_both_ends(read: Reader, text: str, first: str, last: str) -> None:
    whole = f"{first}/{last}"
    assert ranges(read, text) == [(first, whole), (last, whole)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They will be away on Friday and on Monday.", ["2020-03-13", "2020-03-16"]),
        ("They were away on March 3 and March 7.", ["2020-03-03", "2020-03-07"]),
        ("They were away in 2010 and 2014.", ["2010", "2014"]),
        ("They moved it from March 3 to March 7.", ["2020-03-03", "2020-03-07"]),
        ("They were away in May and July 2018.", ["2018-05", "2018-07"]),
        ("They were away between now and 2024.", ["PRESENT_REF", "2024"]),
        ("They compared Friday to December.", ["2020-03-06", "2019-12"]),
    ],
)
def test_two_dates_need_be_no_range(read: Reader, text: str, values: list[str]) -> None:
    assert ranges(read, text) == [(value, None) for value in values]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("in May, June and July 2018", ["2018-05", "2018-06", "2018-07"]),
        ("in February, March and April 2019", ["2019-02", "2019-03", "2019-04"]),
        ("in March or April 2018", ["2018-03", "2018-04"]),
    ],
)
def test_each_of_a_list_has_its_year_from_the_next(
    read: Reader, text: str, values: list[str]
) -> None:
    found = ranges(read, f"They were away {text}.")
    assert [value for value, _ in found] == values


def test_a_range_of_many_goes_on_to_the_last(read: Reader) -> None:
    found = ranges(read, "They were away in 2016, 2017 and 2018.")
    assert found[0] == ("2016", "2016/2018")


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("The shop will open in three weeks.", "DATE", "2020-W14"),
        ("The shop will open in a fortnight.", "DATE", "2020-W13"),
        ("The shop will open in three weeks' time.", "DATE", "2020-W14"),
        ("It was built in three weeks.", "DURATION", "P3W"),
        ("It will be the first in three weeks.", "DURATION", "P3W"),
        ("They will host their first game in ten years.", "DURATION", "P10Y"),
    ],
)
def test_in_so_long_is_a_date_where_it_is_due(
    read: Reader, text: str, kind: str, value: str
) -> None:
    [timex] = read(text)._.timexes
    assert (timex.type, timex.value) == (kind, value)


def test_a_month_that_is_tagged_as_a_verb_has_the_tense_of_its_verb(read: Reader) -> None:
    [timex] = read("May Day rallies were held.")._.timexes
    assert timex.value == "2019-05-01"


def told(read: Reader, text: str) -> list[tuple[str, str, str, str | None]]:
    doc = read(text)
    return [
        (doc.text[each.start_char : each.end_char], each.type, each.value, each.mod)
        for each in doc._.timexes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They waited no more than sixty days.",
            "no more than sixty days DURATION P60D EQUAL_OR_LESS",
        ),
        ("It took no less than two years.", "no less than two years DURATION P2Y EQUAL_OR_MORE"),
        ("It took more than two years.", "more than two years DURATION P2Y MORE_THAN"),
        ("They need two more weeks.", "two more weeks DURATION P2W None"),
        ("He served three consecutive years.", "three consecutive years DURATION P3Y None"),
        ("They have ten business days.", "ten business days DURATION P10D None"),
        ("The lease runs for an additional year.", "an additional year DURATION P1Y None"),
        ("They argued for two whole hours.", "two whole hours DURATION PT2H None"),
        ("It could take weeks or months.", "weeks or months DURATION PXW None"),
        ("They stayed for a day or two.", "a day or two DURATION PXD None"),
        ("It will open in a year or two.", "a year or two DATE FUTURE_REF None"),
        ("Rents fell in recent weeks and months.", "recent weeks and months DATE PAST_REF None"),
        ("Profits fell in the last half of 2019.", "the last half of 2019 DATE 2019-H2 None"),
        ("They rose in the second half of the 1990s.", "the second half of the 1990s DATE 199 END"),
        (
            "They rose in the first half of May 2018.",
            "the first half of May 2018 DATE 2018-05 START",
        ),
        ("They ruled in the late 1970s.", "the late 1970s DATE 197 END"),
        ("They ruled in the early '90s.", "the early '90s DATE 199 START"),
        ("The tower will one day fall.", "one day DATE FUTURE_REF None"),
        ("It may one day be free.", "one day DATE FUTURE_REF None"),
        ("One day, she will return.", "One day DATE FUTURE_REF None"),
        ("The strike will last one day.", "one day DURATION P1D None"),
        ("The strike lasted one day.", "one day DURATION P1D None"),
        ("It will rain in the weeks ahead.", "the weeks ahead DATE FUTURE_REF None"),
        ("It will rain for the years to come.", "the years to come DATE FUTURE_REF None"),
        (
            "They left in the early hours of Sunday.",
            "the early hours of Sunday TIME 2020-03-08TMO START",
        ),
        ("It fell in the early days of May 2018.", "the early days of May 2018 DATE 2018-05 START"),
        ("The 1988 period was dull.", "The 1988 period DATE 1988 None"),
    ],
)
def test_one_expression(read: Reader, text: str, expected: str) -> None:
    assert [" ".join(map(str, each)) for each in told(read, text)] == [expected]


def test_periods_of_a_report_on_a_quarter(read: Reader) -> None:
    text = "Profit rose in the third quarter of 2019. The latest period beat the 2018 period."
    assert [value for _, _, value, _ in told(read, text)] == ["2019-Q3", "2019-Q3", "2018-Q3"]


def test_working_days_are_not_counted_as_days(read: Reader) -> None:
    values = [
        value for _, _, value, _ in told(read, "Eight trading days after 12 March 2012 it rose.")
    ]
    assert values == ["P8D", "2012-03-12"]


@pytest.mark.parametrize(
    "text", ["In that period nothing moved.", "She runs three business units.", "He said no."]
)
def test_no_expression(read: Reader, text: str) -> None:
    assert told(read, text) == []
