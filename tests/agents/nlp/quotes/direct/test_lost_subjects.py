"""A name that commas part from its cue, where the parser makes it part of the words before."""

import pytest

from tests.agents.nlp.quotes.conftest import Finder


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"It is not right," Warren, who has left, told reporters.', "Warren, who has left"),
        ('"A good man, this guy," Kern, the leader after winning in Hull, said.', "Kern"),
        ('"I will go," Ann Lee, the mayor of Hull, said.', "Ann Lee, the mayor of Hull"),
        ('"I will go," the mayor of Hull said.', "the mayor of Hull"),
        ('"I will go," she told Kern, the mayor of Hull.', "she"),
    ],
)
def test_the_speaker_is_right_behind_the_words(find: Finder, text: str, speaker: str) -> None:
    (quote,) = find(text)
    assert quote.speaker == speaker
