import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from agents.quotes import text as module
from agents.quotes.text import Writer

NLP = spacy.blank("en")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Ann left.",
        "Ann  left. ",
        "\n\nAnn left.\n",
        "\N{LEFT DOUBLE QUOTATION MARK}No,\N{RIGHT DOUBLE QUOTATION MARK} she said.",
        "Ann Ann, Ann.",
        "\N{GRINNING FACE} caf\u00e9 cafe\u0301",
    ],
)
def test_a_document_is_written_out_as_it_stands(text: str) -> None:
    assert Writer(NLP.vocab.strings).text(NLP(text)) == text


@given(st.text(max_size=60))
def test_any_text_comes_back(text: str) -> None:
    assert Writer(NLP.vocab.strings).text(NLP(text)) == text


def test_words_are_remembered_with_what_follows_them() -> None:
    writer = Writer(NLP.vocab.strings)
    writer.text(NLP("Ann saw Ann."))
    assert sorted(writer.spaced.values()) == ["Ann ", "saw "]
    assert sorted(writer.bare.values()) == [".", "Ann"]


def test_no_more_words_are_kept_than_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    writer = Writer(NLP.vocab.strings)
    writer.text(NLP("one two three four"))
    assert writer.text(NLP("five six")) == "five six"
    assert sorted([*writer.bare.values(), *writer.spaced.values()]) == ["five ", "six"]
