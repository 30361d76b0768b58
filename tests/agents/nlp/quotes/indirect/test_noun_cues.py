import pytest

from agents.nlp.quotes.indirect.noun_cues import claims, holder
from tests.agents.nlp.quotes.conftest import Reader, place, words


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Her claim that taxes rose is false.", "that taxes rose", "Her"),
        ("The mayor's promise to lower taxes failed.", "to lower taxes", "The mayor's"),
        ("The mayor is confident that taxes will fall.", "that taxes will fall", "The mayor"),
        ("She was critical of the plan.", "the plan", "She"),
    ],
)
def test_claims(read: Reader, text: str, content: str, speaker: str) -> None:
    reading = read(text)
    (found,) = claims(reading, set())
    assert [text[start:end] for start, end in found.spans] == [content]
    assert words(reading.tree, found.speaker) == speaker


@pytest.mark.parametrize("text", ["The claim that taxes rose is false.", "Her claim is false."])
def test_a_claim_needs_a_holder_and_a_content(read: Reader, text: str) -> None:
    assert list(claims(read(text), set())) == []


def test_a_noun_already_taken_is_left_out(read: Reader) -> None:
    reading = read("Her claim that taxes rose is false.")
    assert place(reading.tree, "claim") == 1
    assert list(claims(reading, {1})) == []


@pytest.mark.parametrize(
    ("text", "noun", "owner"),
    [
        ("Her claim that taxes rose is false.", "claim", "Her"),
        ("She was confident that taxes rose.", "confident", "She"),
        ("The mayor made the claim that taxes rose.", "claim", "The mayor"),
        ("The claim that taxes rose is false.", "claim", None),
    ],
)
def test_holder(read: Reader, text: str, noun: str, owner: str | None) -> None:
    reading = read(text)
    found = holder(reading, place(reading.tree, noun))
    assert words(reading.tree, found) == owner
