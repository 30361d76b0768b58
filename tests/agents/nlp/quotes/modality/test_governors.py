import pytest

from agents.nlp.quotes.modality.clause_words import Modality
from agents.nlp.quotes.modality.governors import GOVERNORS, value_of, weighed
from tests.agents.nlp.quotes.conftest import Reader, place


def test_the_list_holds_known_values_only() -> None:
    assert set(GOVERNORS.values()) == {"denied", "planned", "possible", "same", "happened"}


@pytest.mark.parametrize(
    ("text", "governor", "value"),
    [
        ("She failed to say so.", "failed", "denied"),
        ("She was expected to say so.", "expected", "planned"),
        ("She went on to say so.", "went", "same"),
        ("She is going to say so.", "going", "planned"),
        ("She has to say so.", "has", "possible"),
        ("She had to say so.", "had", "same"),
        ("She has yet to say so.", "has", "denied"),
        ("She is to say so.", "is", "planned"),
        ("She moved mountains to say so.", "mountains", "possible"),
        ("She was the first mayor to say so.", "mayor", "same"),
    ],
)
def test_what_a_word_makes_of_an_infinitive(
    read: Reader, text: str, governor: str, value: str
) -> None:
    tree = read(text).tree
    assert value_of(tree, place(tree, governor)) == value


@pytest.mark.parametrize(
    ("value", "outer", "found"),
    [
        ("same", "happened", "happened"),
        ("same", "planned", "planned"),
        ("happened", "possible", "happened"),
        ("denied", "happened", "denied"),
        ("denied", "denied", "happened"),
        ("denied", "planned", "denied"),
        ("planned", "happened", "planned"),
        ("planned", "denied", "denied"),
        ("possible", "planned", "possible"),
    ],
)
def test_two_words_together(value: str, outer: Modality, found: Modality) -> None:
    assert weighed(value, outer) == found
