import pytest

from tests.agents.nlp.quotes.conftest import Finder


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ('"We won." That was how Mia Cole put it on Monday.', "put", "Mia Cole"),
        ('"We won the vote." The words were Mia Cole\'s.', "words", "Mia Cole"),
        ('"We won the vote." With these words, Ann Lee left the hall.', "words", "Ann Lee"),
    ],
)
def test_a_sentence_behind_tells_whose_the_words_were(
    find: Finder, text: str, cue: str, speaker: str
) -> None:
    (found,) = find(text)
    assert (found.cue, found.speaker) == (cue, speaker)


def test_a_sentence_about_something_else_tells_nothing(find: Finder) -> None:
    assert find('"We won the vote." The harbour was dark.') == []
