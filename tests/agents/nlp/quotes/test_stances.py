"""Who denies something asserts his own words."""

import pytest
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ('Kern denied it: "I never went to Oslo."', "asserts"),
        ('"I never went to Oslo," Kern denied.', "asserts"),
        ('"No, I was never there at all," Kern objected.', "asserts"),
        ('Kern refused: "I will not sign."', "asserts"),
        ('Kern rejected the claim: "It is a lie."', "asserts"),
        ('"We did not do it," he said.', "asserts"),
        ("Kern denied that he went to Oslo.", "denies"),
        ("Kern denied having gone to Oslo.", "denies"),
        ('Kern denied that "he went to Oslo alone."', "denies"),
        ("Kern denied the charges.", "denies"),
        ("Kern refused to sign.", "declines"),
        ('"Did you go to Oslo?" Kern asked.', "asks"),
    ],
)
def test_what_a_speaker_does_with_the_words(model: Language, text: str, stance: str) -> None:
    (quote,) = model(text)._.quotes
    assert quote.stance == stance
