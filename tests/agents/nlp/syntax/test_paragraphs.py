import pytest

from agents.nlp.syntax.paragraphs import paragraphs_of
from agents.nlp.syntax.tree import tree_of
from tests.agents.nlp.syntax.conftest import Reader


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
    tree = tree_of(read(text))
    found = paragraphs_of(tree)
    assert [tree.written(*each).strip() for each in found] == paragraphs
