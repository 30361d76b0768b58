import time

import pytest

from agents.nlp.timexes.recognition.candidates import stretches


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained.", []),
        ("He came on Monday morning with her.", ["on Monday morning"]),
        ("Rome-Monday the rain", ["Rome-Monday the"]),
        ("He left Monday\nmorning, again", ["Monday\nmorning,"]),
        ("It was  in  1998  that he left.", ["in  1998  that"]),
        ("Monday", ["Monday"]),
        ("x" * 50, []),
        ("x/" * 25, ["x/" * 25]),
        ("See rome.example/2020-03-10/news now.", ["rome.example/2020-03-10/news now."]),
        ("\u201cMonday,\u201d he said.", ["\u201cMonday,\u201d"]),
        ("At 5 p.m. it rained.", ["At 5 p.m."]),
        ("", []),
    ],
)
def test_what_may_tell_a_time(text: str, expected: list[str]) -> None:
    assert [text[start:end].strip() for start, end in stretches(text)] == expected


def test_a_million_spaces_are_passed_once() -> None:
    start = time.process_time()
    assert not list(stretches(" " * 1_000_000))
    assert time.process_time() - start < 5
