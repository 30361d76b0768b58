import pytest

from agents.nlp.amounts.numbers import number_at


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("12", 12, 1),
        ("1,200 people", 1200, 1),
        ("3.5 million people", 3_500_000, 2),
        ("2bn", 2_000_000_000, 1),
        ("40m", 40_000_000, 1),
        ("three", 3, 1),
        ("twenty-five", 25, 1),
        ("Twenty - five villages", 25, 3),
        ("two hundred and fifty thousand", 250_000, 5),
        ("five dozen eggs", 60, 2),
        ("two million three hundred thousand", 2_300_000, 5),
        ("two and Anna", 2, 1),
        ("5 to 7 million", 5_000_000, 1),
        ("5 to 7", 5, 1),
        ("5 and 7 million", 5, 1),
        ("10 lakh", 1_000_000, 2),
    ],
)
def test_numbers(text: str, value: float, words: int) -> None:
    found = number_at(text.split(), 0)
    assert found
    assert (found.value, found.words) == (value, words)


@pytest.mark.parametrize("text", ["", "F-35", "1.2.3", "12th", "hundred", "half", "9" * 400, "1,2"])
def test_no_numbers(text: str) -> None:
    assert number_at([text], 0) is None


def test_ten_thousand_numbers_are_no_trouble() -> None:
    words = ["five", "hundred", "and"] * 3_333
    assert sum(number_at(words, place) is not None for place in range(len(words))) == 3_333
