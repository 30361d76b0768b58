import pytest

from agents.nlp.timexes.normalisation.durations import length
from agents.nlp.timexes.recognition.expressions import expressions


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("two years", 2),
        ("2.5 years", 2.5),
        ("twenty-four years", 24),
        ("a hundred years", 100),
        ("two hundred years", 200),
        ("2 million years", 2_000_000),
        ("1,500 years", 1500),
        ("two thousand and ten years", 2010),
        ("several years", None),
    ],
)
def test_numbers(text: str, number: float | None) -> None:
    [phrase] = expressions(text)
    found = length(phrase)
    assert found is not None
    assert found.number == number
