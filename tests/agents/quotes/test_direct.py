import pytest

from tests.agents.quotes.conftest import Finder


@pytest.mark.parametrize(
    ("text", "words", "cue", "speaker"),
    [
        ('"We go," said Ann Lee.', ("We go",), "said", "Ann Lee"),
        ('Ann Lee said: "We go."', ("We go.",), "said", "Ann Lee"),
        ("«We go», she said.", ("We go",), "said", "she"),
        ('Ann Lee: "We go."', ("We go.",), ":", "Ann Lee"),
        (
            'The bridge, Ann Lee said, "is safe again."',
            ("The bridge", "is safe again."),
            "said",
            "Ann Lee",
        ),
        (
            'Ann Lee left early, adding, "There is nothing to see."',
            ("There is nothing to see.",),
            "adding",
            "Ann Lee",
        ),
    ],
)
def test_direct_speech(
    find: Finder, text: str, words: tuple[str, ...], cue: str, speaker: str
) -> None:
    (found,) = find(text)
    assert (found.words, found.cue, found.speaker) == (words, cue, speaker)


def test_a_content_may_begin_before_the_marks(find: Finder) -> None:
    (found,) = find('Ann Lee said that "the bridge is safe."')
    assert found.words == ('that "the bridge is safe."',)


def test_the_speaker_is_not_looked_for_in_the_words_said(find: Finder) -> None:
    (found,) = find('Then came Bob, adding, "Ann Lee knew it all along."')
    assert found.speaker != "Ann Lee"
