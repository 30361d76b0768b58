import pytest

from agents.nlp.quotes.direct.named_speakers import named_in
from tests.agents.nlp.quotes.conftest import Reader, words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Not so the mayor", "the mayor"),
        ("The answer of Ann Lee", "Ann Lee"),
        ("Ann Lee's answer", "Ann Lee"),
        ("Her answer", "Her"),
        ("As for Ann Lee", "Ann Lee"),
        ("In the old harbour", None),
        ("On Monday", None),
        ("The bridge", None),
    ],
)
def test_whom_a_few_words_name(read: Reader, text: str, name: str | None) -> None:
    tree = read(text).tree
    assert words(tree, named_in(tree, 0, len(tree.head))) == name
