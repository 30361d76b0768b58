from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.grammar.labels import DEPS, TAGS, deps, tags
from agents.grammar.tree import Tree, text_of, tree_of

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


def test_what_words_are(read: Reader) -> None:
    doc = read("“They left”: Rome,\n\nthe old town. They slept.")
    tree = Tree(doc)
    for token in doc:
        word = token.i
        assert (tree.part[word], tree.parts[word]) == (token.pos, token.pos)
        assert (tree.lemmas[word], tree.lowers[word]) == (token.lemma, token.lower)
        assert (tree.lemma(word), tree.lower(word)) == (token.lemma, token.lower)
        assert bool(tree.opening[word]) is token.is_sent_start
        assert bool(tree.spaces[word]) is token.is_space
        assert bool(tree.punct[word]) is token.is_punct
        assert bool(tree.blank[word]) is (token.is_punct or token.is_space)


def test_what_is_around_a_word(read: Reader) -> None:
    doc = read(TEXT)
    tree = Tree(doc)
    for token in doc:
        word = token.i
        assert list(tree.roles(word)) == [DEPS.number(child.dep_) for child in token.children]
        assert tree.whole(word) == (token.left_edge.i, token.right_edge.i + 1)
        assert tree.sentence(word) == (token.sent.start, token.sent.end)
        assert list(tree.ancestors(word)) == [each.i for each in token.ancestors]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 3, "The"), (0, 4, "The"), (5, 13, "old man gave"), (70, 74, "slept.")],
)
def test_the_words_of_some_characters(read: Reader, start: int, end: int, words: str) -> None:
    tree = Tree(read(TEXT))
    assert tree.written(*tree.words(start, end)) == words


@pytest.mark.parametrize(("start", "end"), [(0, 3), (1, 2), (3, 5), (5, 9), (11, 14)])
def test_the_top_of_some_words(read: Reader, start: int, end: int) -> None:
    doc = read(TEXT)
    assert Tree(doc).top(start, end) == doc[start:end].root.i


def test_line_breaks(read: Reader) -> None:
    assert tree_of(read("\nThey left  Rome.\n\nIt burned.")).breaks == [0, 6]


def test_marks(read: Reader) -> None:
    doc = read("They left Rome.")
    tree = Tree(doc)
    assert tree.tagged(tags({"VBD"})).tolist() == [False, True, False, False]
    assert tree.labelled(deps({"dobj"})).tolist() == [False, False, True, False]
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


def test_the_text_is_the_reader_s(read: Reader) -> None:
    doc = read("They left Rome.")
    assert text_of(doc) == "They left Rome."
    doc._.text = "Read before."
    assert text_of(doc) == "Read before."


def test_it_is_made_once_for_an_article(read: Reader) -> None:
    doc = read("They left Rome.")
    assert tree_of(doc) is tree_of(doc)
    assert tree_of(doc).doc is doc


@pytest.mark.parametrize("text", ["", " ", "Rome"])
def test_short_texts(read: Reader, text: str) -> None:
    tree = Tree(read(text))
    assert len(tree.start) == len(tree.head) + 1
    assert [tree.children(word) for word in range(len(tree.head))] == [[]] * len(tree.head)
