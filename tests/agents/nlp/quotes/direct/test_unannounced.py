import pytest

from tests.agents.nlp.quotes.conftest import Finder


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ('Mia Cole was delighted. "We won the vote."', "We won the vote.", "Mia Cole"),
        (
            'Mia Cole shook her head. "We lost the vote." She sat down.',
            "We lost the vote.",
            "Mia Cole",
        ),
        ('And the mayor? "No comment."', "No comment.", "the mayor"),
    ],
)
def test_the_sentence_before_shows_who_speaks(
    find: Finder, text: str, words: str, speaker: str
) -> None:
    (found,) = find(text)
    assert found == ("direct", (words,), None, speaker)


def test_what_cannot_speak_is_no_speaker(find: Finder) -> None:
    assert find('The harbour was dark. "We won the vote."') == []
