import pytest
from spacy.language import Language

from agents.quotes.nouns import claims, holder


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


def test_a_noun_already_taken_is_left_out(model: Language) -> None:
    doc = model("Her claim that taxes rose is false.")
    assert doc[1].text == "claim"
    assert list(claims(doc, {1})) == []


@pytest.mark.parametrize(
    ("text", "noun", "owner"),
    [
        ("Her claim that taxes rose is false.", "claim", "Her"),
        ("She was confident that taxes rose.", "confident", "She"),
        ("The mayor made the claim that taxes rose.", "claim", "The mayor"),
        ("The claim that taxes rose is false.", "claim", None),
    ],
)
def test_holder(model: Language, text: str, noun: str, owner: str | None) -> None:
    found = holder(next(token for token in model(text) if token.text == noun))
    assert (found and found.text) == owner
