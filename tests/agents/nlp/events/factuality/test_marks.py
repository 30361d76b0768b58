"""What marks make of a word."""

import pytest

from agents.nlp.events.factuality.effects import DENIED, HAPPENED, PLANNED, POSSIBLE
from agents.nlp.events.factuality.marks import (
    MARKED,
    MODAL,
    NEGATED,
    OBJECT_NEGATED,
    OPEN,
    SUBJECT_NEGATED,
    WILL,
)


@pytest.mark.parametrize(
    ("marks", "over", "expected"),
    [
        (0, HAPPENED, HAPPENED),
        (0, DENIED, DENIED),
        (NEGATED, HAPPENED, DENIED),
        (NEGATED, DENIED, HAPPENED),
        (NEGATED | WILL, HAPPENED, DENIED),
        (WILL, HAPPENED, PLANNED),
        (MODAL | NEGATED, HAPPENED, DENIED),
        (OPEN | NEGATED, HAPPENED, POSSIBLE),
        (SUBJECT_NEGATED | NEGATED, HAPPENED, HAPPENED),
        (OBJECT_NEGATED | NEGATED, HAPPENED, DENIED),
    ],
)
def test_marks(marks: int, over: int, expected: int) -> None:
    assert MARKED[marks][over] == expected
