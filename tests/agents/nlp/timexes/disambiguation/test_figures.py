from collections.abc import Callable

import pytest
from spacy.tokens import Doc

Reader = Callable[[str], Doc]


def values(read: Reader, text: str) -> list[str]:
    return [each.value for each in read(text)._.timexes]


@pytest.mark.parametrize(
    "text",
    [
        "A woman in her 30s came.",
        "A man in his late 60s came.",
        "Two women in their early twenties came.",
        "Workers in their 40s and 50s came.",
        "Highs in the 80s are forecast.",
        "It will be in the low 30s.",
        "Her rating is in the mid-40s.",
        "It employs 2000 people.",
        "Some 1900 people came.",
        "Only 1850 tickets were sold.",
        "More than 1800 were hurt.",
        "Over 1800 were hurt.",
        "At least 2000 came.",
        "As many as 1500 came.",
        "A crowd of 1600 came.",
        "They killed 1400.",
        "There were 1750 dead.",
        "They ran the 1500 metres.",
        "The 1600-seat hall burned.",
        "The 2000-strong crowd sang.",
        "Police seized 2000 euros.",
        "The euro rose to $1.1175.",
        "Sales rose to 1450.",
        "The index closed at 1450.",
        "The plant makes 1400 cars.",
    ],
)
def test_figures_that_count_or_measure(read_named: Reader, text: str) -> None:
    assert values(read_named, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Flight 1926 left.",
        "They took bus 2012.",
        "Highway 1989 was shut.",
        "Room 1408 was empty.",
        "Section 1001 applies.",
        "UN Resolution 1973 passed.",
        "They live at 1600 Harbour Street.",
        "She drives a Velto 2008.",
        "His last film, 1917, won.",
        "The novel 1984 sold well.",
        '"1984" was read.',
        "He lives on the 12th floor.",
        "It is on the 5th day.",
        "The 9th Circuit ruled.",
    ],
)
def test_figures_that_name_one_of_many(read_named: Reader, text: str) -> None:
    assert values(read_named, text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was a star in the 60s.", "196"),
        ("The 1990s band came.", "199"),
        ("The hotel was built in the '30s.", "193"),
        ("In 1990 troops left.", "1990"),
        ("In 2000 people voted for change.", "2000"),
        ("The 2016 candidates came.", "2016"),
        ("The 1968 workers' strike was long.", "1968"),
        ("About 1990 he left.", "1990"),
        ("It was founded in 1400.", "1400"),
        ("2016 was a bad year.", "2016"),
        ("His 2002 vote was remembered.", "2002"),
        ("She was paid on the 5th.", "2020-03-05"),
    ],
)
def test_figures_that_tell_a_time(read_named: Reader, text: str, value: str) -> None:
    assert values(read_named, text) == [value]


def test_a_number_behind_a_day_may_count_what_follows(read_named: Reader) -> None:
    assert values(read_named, "It rained on March 3 and 25 people left.") == ["2020-03-03"]


def test_time_grows_no_faster_than_the_text(read_named: Reader) -> None:
    assert values(read_named, "the 30s and " * 2_000) == ["193"] * 2_000
