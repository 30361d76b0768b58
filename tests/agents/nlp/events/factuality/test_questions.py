"""Questions, and conditions told by word order."""

from collections.abc import Callable

import pytest

Told = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Did Iran attack the ship?", "attack", "possible"),
        ("Was the ship attacked by pirates?", "attacked", "possible"),
        ("Have rebels seized the port?", "seized", "possible"),
        ("Will Britain leave the treaty?", "leave", "possible"),
        ("“Did you shoot him?” the judge asked.", "shoot", "possible"),
        ("“Did you shoot him?” the judge asked.", "asked", "happened"),
        ('The reporter asked, "Was the mayor bribed?"', "bribed", "possible"),
        ("Why did the plane crash on Monday?", "crash", "happened"),
        ("Who shot the president?", "shot", "happened"),
        ("Iran attacked the ship.", "attacked", "happened"),
        ("Had the brakes failed, the bus would have crashed.", "failed", "possible"),
        ("Were the bank to fail, savers would lose everything.", "fail", "possible"),
        ("Should the talks fail, the army will attack.", "fail", "possible"),
        ("After he had failed, he left.", "failed", "happened"),
    ],
)
def test_questions_and_inversions(told: Told, text: str, word: str, expected: str) -> None:
    assert told(text, word) == expected
