# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
import pytest

from agents.nlp.syntax.quotation_marks.double_marks import double


def inner(text: str) -> list[str]:
    return [text[slice(*quote.inner)] for quote in double(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We go,’ she said.", ["We go"]),
        ("“We go’, she said.", ["We go"]),
        ("‘We go,” she said.", ["We go"]),
        ("We go”, she said.", ["We go"]),
        ("“The lads’ bus, she said, is late.", ["The lads’ bus, she said, is late."]),
        ("“He said ‘no,’ and left.", ["He said ‘no,’ and left."]),
        ('The pipe is 12", she said.', []),
    ],
)
def test_a_single_mark_may_stand_for_the_partner(text: str, words: list[str]) -> None:
    assert inner(text) == words


def test_what_leads_to_the_next_quotation_is_not_said() -> None:
    assert inner("“We go. Then Ann said, “We stay.”") == ["We go.", "We stay."]
