import pytest
from spacy.language import Language

from agents.quotes import grammar
from agents.quotes.grammar import keys


@pytest.mark.parametrize("word", ["nsubj", "PROPN", "VBD", "prt"])
def test_a_key_is_the_stores(model: Language, word: str) -> None:
    assert keys(word) == {model.vocab.strings[word]}


def test_several_names_at_once() -> None:
    assert keys("nsubj  csubj") == keys("nsubj") | keys("csubj")
    assert keys("") == frozenset()


def test_labels_compare_with_tokens(model: Language) -> None:
    doc = model("The council said that Bob ruled out a toll.")
    labels = [
        name
        for token in doc
        for name in ("CCOMP", "MARK", "PRT", "DOBJ")
        if token.dep == getattr(grammar, name)
    ]
    assert labels == ["MARK", "CCOMP", "PRT", "DOBJ"]


def test_every_label_is_one_of_the_parser_or_the_tagger(model: Language) -> None:
    known = set(model.pipe_labels["parser"]) | {"ADJ", "NOUN", "PROPN", "VERB"}
    names = {name for name in vars(grammar) if name.isupper()}
    assert {name if name in known else name.lower() for name in names} <= known
