import pytest

from agents.nlp.syntax.labels import TAGS
from agents.nlp.syntax.tree import tree_of
from tests.agents.nlp.syntax.conftest import Reader


@pytest.mark.parametrize(
    ("text", "verb", "subject", "tag"),
    [
        ("The storm passed. Schools reopen Monday.", "reopen", "Schools", "VBP"),
        ("Pilots strike Friday.", "strike", "Pilots", "VBP"),
        ("The ferry, which sails on Friday, is full.", "sails", "which", "VBZ"),
        ("The week ahead\n\nMPs return on Monday after the recess.", "return", "MPs", "VBP"),
        ("The bank failed. Two days later its chief quit.", "quit", "chief", "VBD"),
    ],
)
def test_verbs_taken_for_nouns(read: Reader, text: str, verb: str, subject: str, tag: str) -> None:
    doc = read(text)
    tree = tree_of(doc)
    place = next(token.i for token in doc if token.text == verb)
    assert tree.tag[place] == TAGS.number(tag)
    assert doc[tree.subject[place]].text == subject


def test_a_joined_verb_with_what_is_said_of_it(read: Reader) -> None:
    doc = read("He arrived on Monday and leaves on Friday.")
    tree = tree_of(doc)
    leaves, friday = (next(t.i for t in doc if t.text == word) for word in ("leaves", "Friday"))
    assert tree.tag[leaves] == TAGS.number("VBZ")
    assert leaves in tree.ancestors(friday)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("A budget cut.", "cut"),
        ("The tax cut on Monday.", "cut"),
        ("No injuries in the crash on Monday.", "injuries"),
        ("The sports minister left. A strike on Friday.", "strike"),
        ("He bought apples and pears.", "pears"),
        ("The arms deal failed on Monday.", "deal"),
    ],
)
def test_nouns(read: Reader, text: str, noun: str) -> None:
    doc = read(text)
    tree = tree_of(doc)
    assert tree.is_noun(next(token.i for token in doc if token.text == noun))
