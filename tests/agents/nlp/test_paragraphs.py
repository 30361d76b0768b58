import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from agents.nlp.paragraphs import break_paragraphs

HEADED = "Ferry back in service\n\nThe ferry is back\n\nIt left on Monday"
LINES = "Ferry back in service\nThe ferry is back\nIt left on Monday"


def starts(nlp: Language, text: str) -> list[str]:
    """Give the words that the component begins a sentence with."""
    doc = break_paragraphs(nlp.make_doc(text))
    return [token.text for token in doc[1:] if token.is_sent_start]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEADED, ["The", "It"]),
        (LINES, ["The", "It"]),
        ("One line.", []),
        ("", []),
        ("\n\n", []),
        ("One\n \n\tTwo", ["Two"]),
        ("One\r\n\r\nTwo", ["Two"]),
        ("One \n\n Two", ["Two"]),
    ],
)
def test_a_sentence_begins_after_a_paragraph(nlp: Language, text: str, words: list[str]) -> None:
    assert starts(nlp, text) == words


def test_the_parser_keeps_to_it(nlp: Language) -> None:
    sentences = [sentence.text.strip() for sentence in nlp(HEADED).sents]
    assert sentences == HEADED.split("\n\n")


def test_no_name_runs_over_a_paragraph(nlp: Language) -> None:
    doc = nlp("He spoke to Anna\n\nLarsen came from Oslo to Riga on Monday.")
    assert not any("\n" in entity.text.strip() for entity in doc.ents)


@given(st.text(st.sampled_from("aB. \n\t\r"), max_size=60))
def test_no_text_is_too_odd(nlp: Language, text: str) -> None:
    assert break_paragraphs(nlp.make_doc(text)).text == text
