import pytest

from agents.nlp.entities.recognition.headlines import FARTHEST, is_headline, is_no_part
from tests.support.readings import reading_of


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("Orange bought Sprint today", "bought", True, id="a verb in small letters"),
        pytest.param("the Bank of Moss", "of", False, id="a small word of names"),
        pytest.param("Chen Shui - bian left", "bian", False, id="behind a hyphen"),
        pytest.param("the university of Moss", "university", False, id="before of"),
        pytest.param("Acme Joins Rival Veltra Again", "Joins", True, id="a headline's verb"),
        pytest.param("Acme Joins Rival In Moss Today", "In", True, id="a headline's small word"),
        pytest.param("the firm Acme Joins sued its lenders", "Joins", False, id="no headline"),
        pytest.param("Acme Bridge Rival Veltra Again", "Bridge", False, id="no verb"),
    ],
)
def test_words_that_are_no_part_of_a_name(*, text: str, word: str, expected: bool) -> None:
    assert is_no_part(reading_of(text), text.split().index(word)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Council Approves Plan For Bridge", True),
        ("Council Approves plan for new bridge", False),
        ("Acme Joins", False),
    ],
)
def test_is_headline(*, text: str, expected: bool) -> None:
    assert is_headline(reading_of(text), 0) is expected


def test_so_many_words_are_looked_at_and_no_more() -> None:
    text = "Acme Joins Rival Veltra Again " + "word " * (FARTHEST - 5)
    assert not is_headline(reading_of(text), 0)
    assert is_headline(reading_of("Acme Joins Rival Veltra " * FARTHEST + "word " * FARTHEST), 0)
