import pytest

from agents.nlp.quotes.modality.clause_words import (
    asks,
    is_inverted,
    is_negated,
    names_nobody,
    own_modality,
)
from tests.agents.nlp.quotes.conftest import Reader, place


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("She said so.", "said", None),
        ("She did not say so.", "say", "denied"),
        ("She may not say so.", "say", "possible"),
        ("She will say so.", "say", "planned"),
        ("She will not say so.", "say", "denied"),
        ("She\u2019ll say so.", "say", "planned"),
        ("She could say so.", "say", "possible"),
        ("She would say so.", "say", "possible"),
        ("She would often say so.", "say", None),
        ("She would like to say so.", "like", None),
        ("If she says so, we go.", "says", "possible"),
        ("Did she say so?", "say", "possible"),
        ("She has said so.", "said", None),
        ("Last May, a judge said so.", "said", None),
        ("George Will wrote so.", "wrote", None),
        ('"Of course not," Ann replied.', "replied", None),
    ],
)
def test_the_words_of_the_clause(read: Reader, text: str, verb: str, modality: str | None) -> None:
    tree = read(text).tree
    assert own_modality(tree, place(tree, verb)) == modality


@pytest.mark.parametrize(
    ("text", "verb", "negated"),
    [
        ("She never said so.", "said", True),
        ("Nobody said so.", "said", True),
        ("No official said so.", "said", True),
        ("She not only said so.", "said", False),
        ("She did not just say so.", "say", False),
        ("An official said so.", "said", False),
        ("Not once did she say so.", "say", True),
        ("Only then did she say so.", "say", False),
    ],
)
def test_negation(read: Reader, *, text: str, verb: str, negated: bool) -> None:
    tree = read(text).tree
    word = place(tree, verb)
    assert is_negated(tree, word, tree.lefts(word)) is negated


@pytest.mark.parametrize(
    ("text", "subject", "nobody"),
    [
        ("Nobody left.", "Nobody", True),
        ("No official left.", "official", True),
        ("None of them left.", "None", True),
        ("An official left.", "official", False),
        ("No 10 left.", "No", False),
    ],
)
def test_nobody(read: Reader, *, text: str, subject: str, nobody: bool) -> None:
    tree = read(text).tree
    assert names_nobody(tree, place(tree, subject)) is nobody


def test_the_last_word_of_a_text_may_name_nobody(read: Reader) -> None:
    tree = read("She said nothing").tree
    assert names_nobody(tree, 2)


@pytest.mark.parametrize(
    ("text", "inverted", "question"),
    [
        ("Did she say so?", True, True),
        ("She did say so.", False, False),
        ("Nor did she say so.", True, False),
        ("She did say so?", False, True),
    ],
)
def test_questions(read: Reader, *, text: str, inverted: bool, question: bool) -> None:
    tree = read(text).tree
    verb = place(tree, "say")
    assert (is_inverted(tree, verb), asks(tree, verb)) == (inverted, question)
