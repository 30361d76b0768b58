from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.timeline.tree import Tree, ids

Reader = Callable[[str], Doc]
TEXT = "The old man gave her a big red book. On Monday, they left Rome  and slept."


def test_the_tree_is_the_parser_s(read: Reader) -> None:
    doc = read(TEXT)
    tree = Tree(doc)
    for token in doc:
        word = token.i
        assert tree.head[word] == token.head.i
        assert (tree.tag[word], tree.dep[word]) == (token.tag, token.dep)
        assert tree.children(word) == [child.i for child in token.children]
        assert tree.lefts(word) == [child.i for child in token.lefts]
        assert tree.rights(word) == [child.i for child in token.rights]
        assert (tree.first_of(word), tree.last_of(word)) == (
            token.left_edge.i,
            token.right_edge.i,
        )
        assert TEXT[tree.start[word] : tree.end(word)] == token.text


def test_marks(read: Reader) -> None:
    doc = read("They left Rome.")
    tree = Tree(doc)
    assert tree.tagged(ids({"VBD"})).tolist() == [False, True, False, False]
    assert tree.labelled(ids({"dobj"})).tolist() == [False, False, True, False]
    assert tree.over(tree.labelled(ids({"dobj"}))).tolist() == [False, True, False, False]


def test_root_of_a_stretch(read: Reader) -> None:
    tree = Tree(read("They left on a cold Monday."))
    assert tree.root(13, 26) == 5
    assert tree.root(30, 40) is None


@pytest.mark.parametrize("text", ["", " ", "Rome"])
def test_short_texts(read: Reader, text: str) -> None:
    tree = Tree(read(text))
    assert len(tree.start) == len(tree.head) + 1
    assert [tree.children(word) for word in range(len(tree.head))] == [[]] * len(tree.head)
