from datetime import date

import pytest

from agents.nlp.timexes.normalisation.normalise import reading
from agents.nlp.timexes.recognition.expressions import expressions
from agents.nlp.timexes.timex_value import Setting

TUESDAY = date(2020, 3, 10)


def only(text: str, setting: Setting) -> tuple[str, str]:
    [phrase] = expressions(text)
    found = reading(phrase, setting)
    assert found is not None
    return text[phrase.start : phrase.end], found.value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Friday of last week", "2020-03-06"),
        ("the Friday of last week", "2020-03-06"),
        ("Thursday last week", "2020-03-05"),
        ("last week on Friday", "2020-03-06"),
        ("last week Friday", "2020-03-06"),
        ("last week's Friday", "2020-03-06"),
        ("Monday night last week", "2020-03-02TNI"),
        ("Tuesday of the week before last", "2020-02-25"),
        ("the Friday before last", "2020-02-28"),
        ("Monday last", "2020-03-09"),
        ("two Sundays ago", "2020-03-01"),
        ("three Fridays ago", "2020-02-21"),
        ("Friday-Sunday", "2020-03-06/2020-03-08"),
        ("a Tuesday in February", "2020-02"),
        ("one Friday night in May 2019", "2019-05"),
        ("Monday", "2020-03-09"),
        ("last Monday", "2020-03-09"),
    ],
)
def test_weekdays_behind(words: str, value: str) -> None:
    assert only(f"They met {words}.", Setting(TUESDAY, -1)) == (words, value)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Wednesday of next week", "2020-03-18"),
        ("next week on Wednesday", "2020-03-18"),
        ("Friday of this week", "2020-03-13"),
        ("the Sunday after next", "2020-03-22"),
        ("Friday next", "2020-03-13"),
        ("two Mondays from now", "2020-03-23"),
        ("Monday-Friday", "2020-03-16/2020-03-20"),
        ("this coming Sunday", "2020-03-15"),
    ],
)
def test_weekdays_ahead(words: str, value: str) -> None:
    assert only(f"They will meet {words}.", Setting(TUESDAY, 1)) == (words, value)


@pytest.mark.parametrize(
    "text",
    [
        "They met on Monday, last year's winner said.",
        "They sat next to it on Friday next to the door.",
    ],
)
def test_what_stands_beside_a_weekday_need_not_be_of_it(text: str) -> None:
    found = [reading(phrase, Setting(TUESDAY, -1)) for phrase in expressions(text)]
    assert {each.value for each in found if each} & {"2020-03-09", "2020-03-06"}


@pytest.mark.parametrize(
    ("words", "value"),
    [("Friday of last week", "XXXX-WXX-5"), ("Monday-Friday", "XXXX-WXX-1/XXXX-WXX-5")],
)
def test_without_a_date_nothing_is_guessed(words: str, value: str) -> None:
    assert only(f"They met {words}.", Setting()) == (words, value)
