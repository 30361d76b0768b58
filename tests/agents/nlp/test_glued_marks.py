import pytest
from spacy.lang.en import English

from agents.nlp.glued_marks import part_glued_marks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"We won,"said Lee.', ['"', "We", "won", ",", '"', "said", "Lee", "."]),
        ("“We won.”Lee left.", ["“", "We", "won", ".", "”", "Lee", "left", "."]),
        ('The 19"rack', ["The", '19"rack']),
    ],
)
def test_marks_are_parted_from_the_words_they_touch(text: str, words: list[str]) -> None:
    nlp = English()
    part_glued_marks(nlp)
    assert [token.text for token in nlp(text)] == words
