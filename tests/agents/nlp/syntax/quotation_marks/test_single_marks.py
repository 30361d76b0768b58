# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
import pytest

from agents.nlp.syntax.quotation_marks.single_marks import begins_with_single, single


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("‘We go,’ she said.", ["We go"]),
        ("'We don't go,' she said.", ["We don't go"]),
        ("The dogs' dinner, the cats' dinner.", []),
        ("In the '90s, the '80s.", []),
        ("rock'n'roll, she said.", []),
        ("She said 'no' twice.", ["no"]),
    ],
)
def test_single_marks_are_told_from_apostrophes(text: str, words: list[str]) -> None:
    assert [text[slice(*quote.inner)] for quote in single(text, 0, len(text))] == words


@pytest.mark.parametrize(
    ("text", "begins"), [("‘We go", True), ("'We go", True), ("'90s", False), ("We", False)]
)
def test_a_paragraph_begins_with_an_opening_mark(*, text: str, begins: bool) -> None:
    assert begins_with_single(text, 0) is begins
