from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.nlp.syntax.labels import DEPS, TAGS, deps, tags
from agents.nlp.syntax.tree import Tree, tree_of

Reader = Callable[[str], Doc]
TEXT = "The old man gave her a big red book. On Monday, they left Rome  and slept."


def test_the_tree_is_the_parser_s(read: Reader) -> None:
    doc = read(TEXT)
    tree = Tree(doc)
    for token in doc:
        word = token.i
        assert tree.head[word] == token.head.i
        assert tree.tag[word] == TAGS.number(token.tag_)
        assert tree.dep[word] == DEPS.number(token.dep_)
        assert tree.children(word) == [child.i for child in token.children]
        assert tree.lefts(word) == [child.i for child in token.lefts]
        assert tree.rights(word) == [child.i for child in token.rights]
        assert (tree.first_of(word), tree.last_of(word)) == (
            token.left_edge.i,
            token.right_edge.i,
        )
        assert TEXT[tree.start[word] : tree.end(word)] == token.text
        assert tree.written(word, word + 1) == token.text


def test_what_is_around_a_word(read: Reader) -> None:
    doc = read(TEXT)
    tree = Tree(doc)
    for token in doc:
        word = token.i
        assert list(tree.roles(word)) == [DEPS.number(child.dep_) for child in token.children]
        assert tree.whole(word) == (token.left_edge.i, token.right_edge.i + 1)
        assert tree.sentence(word) == (token.sent.start, token.sent.end)
        assert list(tree.ancestors(word)) == [each.i for each in token.ancestors]


@pytest.mark.parametrize(("start", "end"), [(0, 3), (1, 2), (3, 5), (5, 9), (11, 14)])
def test_the_top_of_some_words(read: Reader, start: int, end: int) -> None:
    doc = read(TEXT)
    assert Tree(doc).top(start, end) == doc[start:end].root.i


def test_what_is_hung_on(read: Reader) -> None:
    tree = Tree(read("They left Rome."))
    assert tree.over(tree.labelled(deps({"dobj"}))).tolist() == [False, True, False, False]


def test_subjects(read: Reader) -> None:
    tree = Tree(read("They left Rome and it burned."))
    assert tree.subject == {1: 0, 5: 4}


def test_outermost_children(read: Reader) -> None:
    doc = read("The old man gave her a big red book.")
    tree = Tree(doc)
    assert tree.leftmost(tree.tagged(tags({"JJ"}))) == {2: 1, 8: 6}
    assert tree.foremost(tree.labelled(deps({"dative", "dobj"}))) == {3: 4}
    nothing = tree.labelled(frozenset())
    assert tree.rightmost(~tree.labelled(deps({"punct"})), before=nothing) == {3: 8}
    assert tree.rightmost(tree.after, before=tree.labelled(deps({"dobj"}))) == {3: 4}


def test_it_is_made_once_for_an_article(read: Reader) -> None:
    doc = read("They left Rome.")
    assert tree_of(doc) is tree_of(doc)
    assert tree_of(doc).doc is doc


@pytest.mark.parametrize("text", ["", " ", "Rome"])
def test_short_texts(read: Reader, text: str) -> None:
    tree = Tree(read(text))
    assert len(tree.start) == len(tree.head) + 1
    assert [tree.children(word) for word in range(len(tree.head))] == [[]] * len(tree.head)
