"""A time behind words in marks tells when they were said."""

import pytest

from tests.agents.nlp.quotes.conftest import Finder


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('The mayor said "it is over" on Monday.', "it is over"),
        ('The mayor said: "It is over" on Monday.', "It is over"),
        ('The mayor said ""it is over"" on Monday.', "it is over"),
        ("The mayor said “we will not pay” late on Tuesday.", "we will not pay"),
        ('The mayor told reporters "it is over" on 4 May 2024.', "it is over"),
        ('The mayor said "it is over" yesterday.', "it is over"),
    ],
)
def test_a_time_behind_the_marks_is_not_said(find: Finder, text: str, words: str) -> None:
    (quote,) = find(text)
    assert (quote.kind, quote.words) == ("direct", (words,))


@pytest.mark.parametrize(
    "text",
    [
        'The mayor said he would "fight on" on Monday.',
        'The mayor said "no one" would come on Monday.',
        'The mayor said the strike "will end" on Monday.',
    ],
)
def test_a_time_in_the_rest_of_a_sentence_is(find: Finder, text: str) -> None:
    (quote,) = find(text)
    assert quote.kind == "mixed"
    assert quote.words[-1].endswith("on Monday")
