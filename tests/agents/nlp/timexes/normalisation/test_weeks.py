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
        ("Monday week", "2020-03-23"),
        ("tomorrow week", "2020-03-18"),
        ("Monday fortnight", "2020-03-30"),
        ("last Monday week", "2020-03-02"),
        ("a week on Friday", "2020-03-20"),
        ("a fortnight on Saturday", "2020-03-28"),
        ("two weeks from Monday", "2020-03-30"),
        ("ten days from Monday", "2020-03-26"),
        ("a week from today", "2020-03-17"),
        ("Saturday in three weeks", "2020-04-04"),
        ("a week last Friday", "2020-02-28"),
        ("a week ago Sunday", "2020-03-01"),
        ("a week ago on Sunday", "2020-03-01"),
        ("three weeks ago on Tuesday", "2020-02-18"),
        ("two weeks ago on Friday", "2020-02-28"),
        ("Friday two weeks ago", "2020-02-28"),
        ("Sunday, a week ago", "2020-03-01"),
        ("a year ago today", "2019-03-10"),
        ("two days ago on Sunday", "2020-03-08"),
        ("six months from now", "2020-09"),
        ("two weeks from now", "2020-W13"),
    ],
)
def test_whole_weeks_from_another_day(words: str, value: str) -> None:
    assert only(f"They meet {words}.", Setting(TUESDAY)) == (words, value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They spoke for two weeks on Monday.", ["P2W", "2020-03-09"]),
        ("They spoke for three hours on Monday.", ["PT3H", "2020-03-09"]),
        ("They met a week ago.", ["2020-W10"]),
    ],
)
def test_a_length_beside_a_day_counts_from_nothing(text: str, values: list[str]) -> None:
    found = [reading(phrase, Setting(TUESDAY, -1)) for phrase in expressions(text)]
    assert [each.value for each in found if each] == values


@pytest.mark.parametrize("words", ["Monday week", "a week on Friday", "two weeks ago on Friday"])
def test_without_a_date_nothing_is_guessed(words: str) -> None:
    assert only(f"They meet {words}.", Setting()) == (words, "XXXX-XX-XX")
