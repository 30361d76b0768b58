import pytest

from agents.nlp.quotes.direct.announcements import announcement_of
from agents.nlp.quotes.direct.utterances import utterances
from tests.agents.nlp.quotes.conftest import Reader


def cues(read: Reader, text: str) -> list[str | None]:
    reading = read(text)
    found = [
        utterance
        for paragraph, quotes in reading.paragraphs
        for utterance in utterances(reading, quotes, paragraph)
    ]
    each = (announcement_of(reading, utterance) for utterance in found)
    return [found and reading.tree.doc[found.cue].text for found in each]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ('"We go," she said on Monday.', "said"),
        ('"We go," said Ann Lee, who noted the cost.', "said"),
        ('"We go," Ann Lee, who had noted the cost, told reporters.', "told"),
        ('"Will we go?" she asked.', "asked"),
        ('She said, "We go."', "said"),
        ('She was asked about taxes and replied: "We go."', "replied"),
        ('"We go," the crowd roared.', "roared"),
        ('She took the floor: "We go."', "took"),
        ('She took the floor:\n\n"We go."', "took"),
        ('Ann Lee: "We go."', ":"),
        ('She left. "We go."', None),
        ('"We go." She left.', None),
        ('Said: "We go."', "Said"),
    ],
)
def test_the_cue_stands_behind_or_before(read: Reader, text: str, cue: str | None) -> None:
    assert cues(read, text) == [cue]


def test_halves_of_a_sentence_share_their_cue(read: Reader) -> None:
    assert cues(read, '"We go," she said, "and soon."') == ["said", "said"]


def test_a_cue_before_a_full_stop_belongs_to_the_first(read: Reader) -> None:
    assert cues(read, '"We go," she said. "You stay."') == ["said", None]
