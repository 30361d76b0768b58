# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
import pytest

from agents.nlp.syntax.quotation_marks.double_marks import DOUBLE, begins_with_mark, double


def inner(text: str) -> list[str]:
    return [text[slice(*quote.inner)] for quote in double(text, 0, len(text))]


def test_a_straight_mark_that_was_never_closed_gives_way_to_the_next() -> None:
    assert inner('She said, "we go. He said, "we stay."') == ["we stay."]


def test_a_mark_that_begins_a_paragraph_may_stay_open() -> None:
    (quote,) = double("“We go. We said so.", 0, 19)
    assert not quote.closed
    assert quote.inner == (1, 19)


def test_a_closing_mark_may_be_missing_at_the_end_of_a_paragraph() -> None:
    assert inner("“We go,” said Ann. “You stay. All of you.") == ["We go", "You stay. All of you."]


@pytest.mark.parametrize(
    ("text", "begins"), [("“We go.", True), ('"We go.', True), ("” he said", False), ("We", False)]
)
def test_a_paragraph_begins_with_an_opening_mark(*, text: str, begins: bool) -> None:
    assert begins_with_mark(text, 0) is begins


@pytest.mark.parametrize("sign", [*'“”„‟«»"', "``", "''"])
def test_every_double_mark_is_found(sign: str) -> None:
    match = DOUBLE.search(f"a word {sign} another")
    assert match is not None
    assert match.group() == sign
    assert match.start() == 7


@pytest.mark.parametrize("sign", ["'", "`", "‘", "’", "‹"])
def test_no_other_sign_is_a_double_mark(sign: str) -> None:
    assert DOUBLE.search(f"a word {sign} another") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"One" and "two" and "three"', ["One", "two", "three"]),
        ('("One") said', ["One"]),
        ('say "one', []),
        ('one" two', []),
        ("“One “two” three”", ["One “two” three"]),
        ("“One, ”", ["One"]),
        ("„eins“ zwei", ["eins"]),
        ("«un»", ["un"]),
        ("``one''", ["one"]),
        ("“”", [""]),
        ('"4% of us "won" it," he said', ['4% of us "won" it']),
        ('"We "won" and "lost" it." He left.', ['We "won" and "lost" it.']),
        (
            '"The "new" road is shut," and "the old one" too',
            ['The "new" road is shut', "the old one"],
        ),
        ("''We ''won'' it,'' he said", ["We ''won'' it"]),
        ('""It is over"" on Monday', ["It is over"]),
        ('He said ""no"" and ""never"".', ["no", "never"]),
        ('"I told him to "stop it"" he said', ['I told him to "stop it"']),
        ('"We won. "He lost," she said', ["We won.", "He lost"]),
        ('"We won, "he lost," she said', ["We won", "he lost"]),
    ],
)
def test_pairs(text: str, words: list[str]) -> None:
    assert [text[slice(*quote.inner)] for quote in double(text, 0, len(text))] == words
