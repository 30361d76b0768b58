import time

import pytest

from agents.nlp.timexes.recognition.expressions import expressions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Early Tuesday morning it rained.", ["Early Tuesday morning"]),
        ("At 5 p.m. EST Friday it rained.", ["5 p.m. EST Friday"]),
        ("It rained today, Tuesday, again.", ["today", "Tuesday"]),
        ("It rained in the past three months.", ["the past three months"]),
        ("It rained from 1989 to 1991.", ["1989", "1991"]),
        ("It rained for at least 30 days.", ["at least 30 days"]),
        ("The March 12 vote and the April vote.", ["March 12", "April"]),
        ("Nothing of the kind.", []),
    ],
)
def test_extents(text: str, found: list[str]) -> None:
    assert [text[phrase.start : phrase.end] for phrase in expressions(text)] == found


def test_case_folds_to_the_same_offsets() -> None:
    text = "İstanbul, İzmir: last year it rained."
    [phrase] = expressions(text)
    assert text[phrase.start : phrase.end] == "last year"


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "1-",
            "1/1/",
            "one ",
            "a ",
            "the 1 ",
            "1,000,",
            "\n ",
            "last ",
            "the first of ",
            "Monday, ",
        ),
        *(
            "1, ",
            "May 1, ",
            "1 and ",
            "Monday-",
            "2010-",
            "1-1 ",
            "Easter ",
            "Good ",
            "'98 ",
            "(May ",
        ),
    ],
)
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    started = time.perf_counter()
    list(expressions(unit * 20_000))
    assert time.perf_counter() - started < 5
