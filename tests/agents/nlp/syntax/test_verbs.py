import pytest

from agents.nlp.syntax.tree import tree_of
from agents.nlp.syntax.verbs import is_infinitive, is_passive
from tests.agents.nlp.syntax.conftest import Reader


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("The mayor said that taxes rose.", "said", False),
        ("The plan was praised.", "praised", True),
        ("The mayor has praised the plan.", "praised", False),
        ("Asked whether taxes rose, he smiled.", "Asked", True),
        ("The plan praised by the mayor failed.", "praised", True),
        ("Praise the plan.", "Praise", False),
    ],
)
def test_passives(read: Reader, *, text: str, verb: str, passive: bool) -> None:
    doc = read(text)
    word = next(token.i for token in doc if token.text == verb)
    assert is_passive(tree_of(doc), word) is passive


@pytest.mark.parametrize(
    ("text", "infinitive"),
    [("She wants to leave.", True), ("She went to Leeds to leave it.", True), ("Leave!", False)],
)
def test_infinitives(read: Reader, *, text: str, infinitive: bool) -> None:
    doc = read(text)
    word = next(token.i for token in doc if token.lower_ == "leave")
    assert is_infinitive(tree_of(doc), word) is infinitive
