import pytest

from tests.agents.nlp.quotes.conftest import Finder


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Ann Lee was thrilled. "We won the cup."', "Ann Lee"),
        ('Ann Lee shook her head. "We lost the cup." She left.', "Ann Lee"),
        ('The coach sighed. "We tried. We really did."', "The coach"),
        ('Her lawyer, Tom Roe, was blunt. "She did nothing wrong."', "Her lawyer, Tom Roe"),
        ('Ann Lee\'s reply was short. "No."', "Ann Lee"),
        ('And the mayor? "No comment."', "the mayor"),
        ("Ann Lee, 70, was born here. “I love it.\n\n“My mother died here.”", "Ann Lee, 70"),
    ],
)
def test_the_subject_before_an_utterance_speaks(find: Finder, text: str, speaker: str) -> None:
    (found,) = find(text)
    assert (found.kind, found.cue, found.speaker) == ("direct", None, speaker)


@pytest.mark.parametrize(
    "text",
    [
        'The rain fell. "We lost the cup."',
        'It was late. "We lost the cup."',
        'And the verdict? "Guilty."',
    ],
)
def test_things_do_not_speak(find: Finder, text: str) -> None:
    assert find(text) == []


def test_a_cue_counts_more(find: Finder) -> None:
    (found,) = find('The judge was not convinced. "You had a choice," she told Tom Roe.')
    assert (found.cue, found.speaker) == ("told", "she")
