import pytest

from tests.agents.nlp.quotes.conftest import Finder


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Veltra said net sales fell 4%.", "net sales fell 4%"),
        ("Kern said the vote was 60% (up from 40%).", "the vote was 60% (up from 40%)"),
        ('Kern said the sail was 12".', 'the sail was 12"'),
        ("(Kern said the vote was over.)", "the vote was over"),
    ],
)
def test_signs_of_the_words_stay_and_signs_around_fall_off(
    find: Finder, text: str, words: str
) -> None:
    (found,) = find(text)
    assert found.words == (words,)
