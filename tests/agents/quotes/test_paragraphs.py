import pytest
from spacy.language import Language

from agents.quotes.paragraphs import paragraphs_of


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
def test_paragraphs_end_at_line_breaks(model: Language, text: str, paragraphs: list[str]) -> None:
    assert [span.text.strip() for span in paragraphs_of(model(text))] == paragraphs


def test_in_wrapped_text_only_blank_lines_count(model: Language) -> None:
    text = "Ann said on\nMonday that the\nbridge is safe.\n\nNobody in the\ntown agreed."
    assert len(paragraphs_of(model(text))) == 2
