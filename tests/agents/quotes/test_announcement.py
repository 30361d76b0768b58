import pytest
from spacy.language import Language

from agents.quotes.announcement import cue_of_utterance
from agents.quotes.marks import marked
from agents.quotes.paragraphs import paragraphs_of
from agents.quotes.utterances import utterances


def cues(model: Language, text: str) -> list[str | None]:
    doc = model(text)
    found = [
        utterance
        for paragraph in paragraphs_of(doc)
        for utterance in utterances(
            doc, text, marked(text, paragraph.start_char, paragraph.end_char), paragraph
        )
    ]
    each = (cue_of_utterance(doc, text, utterance) for utterance in found)
    return [None if cue is None else cue.text for cue in each]


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
    ],
)
def test_the_cue_stands_behind_or_before(model: Language, text: str, cue: str | None) -> None:
    assert cues(model, text) == [cue]


def test_halves_of_a_sentence_share_their_cue(model: Language) -> None:
    assert cues(model, '"We go," she said, "and soon."') == ["said", "said"]


def test_a_cue_before_a_full_stop_belongs_to_the_first(model: Language) -> None:
    assert cues(model, '"We go," she said. "You stay."') == ["said", None]
