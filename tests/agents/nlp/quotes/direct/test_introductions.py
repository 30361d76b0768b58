import pytest

from tests.agents.nlp.quotes.conftest import Finder


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ('To quote Mia Cole, "we won".', "quote", "Mia Cole"),
        ('Paraphrasing the old poet, the mayor said: "We won."', "said", "the mayor"),
        ('In the words of Mia Cole, "we won".', "words", "Mia Cole"),
        ('In her view, "we won".', "view", "her"),
        ('The mayor, on Tuesday: "We won the vote."', ":", "The mayor"),
        ('As for the mayor: "We won the vote."', ":", "the mayor"),
        ('Mia Cole — "We won the vote."', "—", "Mia Cole"),
    ],
)
def test_words_without_a_verb_lead_to_a_speech(
    find: Finder, text: str, cue: str, speaker: str
) -> None:
    (found,) = find(text)
    assert (found.kind, found.cue, found.speaker) == ("direct", cue, speaker)


def test_a_place_before_a_colon_does_not_speak(find: Finder) -> None:
    assert find('At the end of the street: "We won the vote."') == []
