import pytest

from tests.agents.nlp.quotes.conftest import Finder


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ('"If she wants to run, let her come," the editorial read.', "read", "the editorial"),
        ('"Let me be blunt. I can win," the email read.', "read", "the email"),
        ("“We are closed until Monday,” the notice reads.", "reads", "the notice"),
        ('As Ann Lee puts it, "Ministers are tired of waiting."', "puts", "Ann Lee"),
        (
            'As Bob Fox, a professor of law, put it, "Ministers are tired of waiting."',
            "put",
            "Bob Fox, a professor of law",
        ),
    ],
)
def test_set_phrases_announce(find: Finder, text: str, cue: str, speaker: str) -> None:
    (quote,) = find(text)
    assert (quote.kind, quote.cue, quote.speaker) == ("direct", cue, speaker)


def test_what_is_read_aloud_is_no_phrase(find: Finder) -> None:
    quotes = find('"We are closed until Monday," the notice read by Ann Lee said.')
    assert [quote.cue for quote in quotes] == ["said"]
