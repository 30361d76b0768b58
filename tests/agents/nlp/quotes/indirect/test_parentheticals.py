import pytest

from tests.agents.nlp.quotes.conftest import Finder


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("No, said Kerr.", ("No",), "Kerr"),
        ("Never again, Ann Lee told reporters.", ("Never again",), "Ann Lee"),
        ('It was, said Kerr, a "dark day" for Hull.', ("It was", 'a "dark day" for Hull'), "Kerr"),
        (
            'Not everyone is happy, says Mia Cole, but "we won".',
            ("Not everyone is happy", 'but "we won"'),
            "Mia Cole",
        ),
    ],
)
def test_commas_set_off_who_speaks(
    find: Finder, text: str, words: tuple[str, ...], speaker: str
) -> None:
    (found,) = find(text)
    assert (found.words, found.speaker) == (words, speaker)


def test_when_something_was_said_is_not_said(find: Finder) -> None:
    assert find("On Monday, said Kerr.") == []
