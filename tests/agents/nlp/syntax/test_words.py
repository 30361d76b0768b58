from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.words import Words, text_of

Reader = Callable[[str], Doc]
TEXT = "The old man gave her a big red book. On Monday, they left Rome  and slept."


def test_what_words_are(read: Reader) -> None:
    doc = read("“They left”: Rome,\n\nthe old town. They slept.")
    words = Words(doc)
    for token in doc:
        word = token.i
        assert (words.part[word], words.parts[word]) == (token.pos, token.pos)
        assert (words.lemmas[word], words.lowers[word]) == (token.lemma, token.lower)
        assert (words.lemma(word), words.lower(word)) == (token.lemma, token.lower)
        assert bool(words.opening[word]) is token.is_sent_start
        assert bool(words.spaces[word]) is token.is_space
        assert bool(words.punct[word]) is token.is_punct
        assert bool(words.blank[word]) is (token.is_punct or token.is_space)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [(0, 3, "The"), (0, 4, "The"), (5, 13, "old man gave"), (70, 74, "slept.")],
)
def test_the_words_of_some_characters(read: Reader, start: int, end: int, text: str) -> None:
    words = Words(read(TEXT))
    assert words.written(*words.words(start, end)) == text


def test_line_breaks(read: Reader) -> None:
    assert Words(read("\nThey left  Rome.\n\nIt burned.")).breaks == [0, 6]


def test_the_text_is_the_reader_s(read: Reader) -> None:
    doc = read("They left Rome.")
    assert text_of(doc) == "They left Rome."
    doc._.text = "Read before."
    assert text_of(doc) == "Read before."


def test_marks(read: Reader) -> None:
    words = Words(read("They left Rome."))
    assert words.tagged(tags({"VBD"})).tolist() == [False, True, False, False]
    assert words.labelled(deps({"dobj"})).tolist() == [False, False, True, False]
    assert [words.is_noun(word) for word in range(4)] == [False, False, True, False]
