from collections.abc import Callable

import pytest
from spacy.tokens import Doc

Reader = Callable[[str], Doc]


@pytest.mark.parametrize(
    "text",
    [
        "The island imports about three-quarters of its food.",
        "The island imports three quarters of its food.",
        "They own more than a quarter of the shares.",
        "One quarter of them left.",
        "Three quarters of voters stayed at home.",
        "The hall was three-quarters full.",
    ],
)
def test_quarters_of_something_are_no_time(read: Reader, text: str) -> None:
    assert not read(text)._.timexes


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The firm had three quarters of growth.", "P3Q"),
        ("It fell after several quarters of gains.", "PXQ"),
        ("Sales fell for two quarters.", "P2Q"),
        ("Sales fell over the past three quarters.", "P3Q"),
    ],
)
def test_quarters_of_a_year(read: Reader, text: str, value: str) -> None:
    assert [each.value for each in read(text)._.timexes] == [value]
