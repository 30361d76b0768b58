from datetime import date

import pytest

from agents.nlp.timexes.normalisation.normalise import reading
from agents.nlp.timexes.recognition.expressions import expressions
from agents.nlp.timexes.timex_value import Setting

TUESDAY = date(2020, 3, 10)


def readings(text: str, direction: int = 0) -> list[str]:
    setting = Setting(TUESDAY, direction)
    found = [reading(phrase, setting) for phrase in expressions(text)]
    return [value.value for value in found if value]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("at 6.15pm", "2020-03-10T18:15"),
        ("at 6:15pm", "2020-03-10T18:15"),
        ("at 6.15 p.m.", "2020-03-10T18:15"),
        ("at 9AM", "2020-03-10T09:00"),
        ("at 12 a.m.", "2020-03-10T00:00"),
        ("at 12.30pm", "2020-03-10T12:30"),
        ("at six p.m.", "2020-03-10T18:00"),
        ("at 1400 GMT", "2020-03-10T14:00Z"),
        ("at 0735 GMT", "2020-03-10T07:35Z"),
        ("at 14:00 BST", "2020-03-10T14:00+01:00"),
        ("at 12.30 BST", "2020-03-10T12:30+01:00"),
        ("at 10 p.m. EST", "2020-03-10T22:00-05:00"),
        ("at 10 p.m. ET", "2020-03-10T22:00"),
        ("at 10 a.m. Eastern time", "2020-03-10T10:00"),
        ("at 1330 local time", "2020-03-10T13:30"),
        ("at 1900 hours", "2020-03-10T19:00"),
        ("at 4:12", "2020-03-10T04:12"),
        ("at 7 o'clock", "2020-03-10T07:00"),
        ("at 7 o\u2019clock in the evening", "2020-03-10T19:00"),
        ("at half past ten", "2020-03-10T10:30"),
        ("at a quarter to six", "2020-03-10T05:45"),
        ("at 5.30 in the morning", "2020-03-10T05:30"),
        ("at noon GMT", "2020-03-10T12:00Z"),
        ("on Monday, 14:05", "2020-03-09T14:05"),
        ("at 1400 GMT on Monday", "2020-03-09T14:00Z"),
        ("at 24:00 on Monday", "2020-03-10T00:00"),
        ("at 24:00", "2020-03-11T00:00"),
        ("on 2020-02-29T24:00:00Z", "2020-03-01T00:00:00Z"),
        ("3-5pm", "2020-03-10T15:00/2020-03-10T17:00"),
        ("10am-2pm", "2020-03-10T10:00/2020-03-10T14:00"),
        ("from 11pm to 6am", "2020-03-10T23:00/2020-03-11T06:00"),
        ("10-2pm", "2020-03-10T10:00/2020-03-10T14:00"),
        ("11am (0900 GMT) on Monday", "2020-03-09T11:00"),
        ("7.30pm (local time) on Monday", "2020-03-09T19:30"),
        ("from 9 a.m. to 5 p.m.", "2020-03-10T09:00/2020-03-10T17:00"),
        ("between 3 and 5 p.m. Monday", "2020-03-09T15:00/2020-03-09T17:00"),
        ("from 9:00 to 17:00", "2020-03-10T09:00/2020-03-10T17:00"),
        ("on Monday, 3-5pm", "2020-03-09T15:00/2020-03-09T17:00"),
    ],
)
def test_times_of_day(words: str, value: str) -> None:
    assert readings(f"It was {words}.", -(words.count("Monday"))) == [value]


@pytest.mark.parametrize(("direction", "day"), [(-1, "2020-03-10"), (1, "2020-03-11")])
def test_midnight_is_where_the_tense_points(direction: int, day: str) -> None:
    assert readings("It is at midnight.", direction) == [f"{day}T00:00"]


@pytest.mark.parametrize(
    "text",
    [
        "She ran the mile in 4:12.",
        "She won in 2:05:13.",
        "The ratio was 1:20.",
        "They won 12 to 3.",
        "They won 3-2 after a 1-1 draw.",
        "The vote was 217-213.",
        "It is at 25:10.",
        "It is at 10:75.",
        "It is at 24:30.",
        "It is at 13:60 GMT.",
        "It is at 2500 GMT.",
    ],
)
def test_what_is_no_time_of_day(text: str) -> None:
    assert readings(text) == []


def test_a_quarter_to_a_third_is_no_hour() -> None:
    assert readings("It rose from one-quarter to one-third.") == ["P1Q"]


def test_a_time_that_does_not_exist_leaves_its_day() -> None:
    assert readings("It was at 25:10 on Monday.", -1) == ["2020-03-09"]
