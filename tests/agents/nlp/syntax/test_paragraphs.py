import pytest

from agents.nlp.syntax.paragraphs import paragraphs_of
from tests.agents.nlp.quotes.conftest import Reader


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One sentence.", ["One sentence."]),
        ("Ann left.\n\nBob stayed.", ["Ann left.", "Bob stayed."]),
        ("Ann left.\nBob stayed.", ["Ann left.", "Bob stayed."]),
        ("Ann left.\n\n      \n     \n\nBob stayed.", ["Ann left.", "Bob stayed."]),
        ("\nAnn left.\n", ["Ann left."]),
        ("", []),
    ],
)
def test_paragraphs_end_at_line_breaks(read: Reader, text: str, paragraphs: list[str]) -> None:
    reading = read(text)
    found = paragraphs_of(reading.tree)
    assert [reading.tree.written(*each).strip() for each in found] == paragraphs


def test_in_wrapped_text_only_blank_lines_count(read: Reader) -> None:
    text = "Ann said on\nMonday that the\nbridge is safe.\n\nNobody in the\ntown agreed."
    reading = read(text)
    assert len(reading.tree.breaks) == 4
    assert len(paragraphs_of(reading.tree)) == 2
