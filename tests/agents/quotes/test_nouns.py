import pytest
from spacy.language import Language

from agents.quotes.nouns import claims


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Her claim that taxes rose is false.", "that taxes rose", "Her"),
        ("The mayor's promise to lower taxes failed.", "to lower taxes", "The mayor's"),
        ("The mayor is confident that taxes will fall.", "that taxes will fall", "The mayor"),
        ("She was critical of the plan.", "the plan", "She"),
    ],
)
def test_claims(model: Language, text: str, content: str, speaker: str) -> None:
    (found,) = claims(model(text), set())
    assert found.speaker is not None
    assert [text[start:end] for start, end in found.spans] == [content]
    assert found.speaker.text == speaker


@pytest.mark.parametrize("text", ["The claim that taxes rose is false.", "Her claim is false."])
def test_a_claim_needs_a_holder_and_a_content(model: Language, text: str) -> None:
    assert list(claims(model(text), set())) == []
