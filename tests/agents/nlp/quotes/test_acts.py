"""What a speaker does is the class of his cue."""

from collections import Counter

import pytest
from spacy.language import Language

from agents.nlp.quotes.cues import PACKAGE
from agents.word_lists import rows


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Lee said the port would close.", "speech"),
        ("Lee warned that the port would close.", "speech"),
        ("According to Lee, the port is shut.", "speech"),
        ("Kern denied the charges.", "speech"),
        ("Lee condemned the attack.", "speech"),
        ("Lee's claim that the port was shut is false.", "speech"),
        ('"It is over," Lee said.', "speech"),
        ('"Never," Lee smiled.', "speech"),
        ("Lee wrote that the port was shut.", "writing"),
        ('"It is over," Lee tweeted.', "writing"),
        ("Officials discussed the exit poll.", "mention"),
        ("Lee talked about the taxes.", "mention"),
        ("Lee criticised the plan.", "mention"),
        ("Lee criticised the plan as weak.", "speech"),
        ("Lee noted the delay.", "mention"),
        ("Lee noted that it was late.", "speech"),
        ("Lee demanded a vote.", "speech"),
        ("Lee called for a ceasefire.", "speech"),
        ("Lee mentioned that the port was shut.", "speech"),
        ('Lee described the plan as "mad".', "speech"),
        ("Lee believes that the port will close.", "thought"),
        ("Ministers expect an election.", "thought"),
        ("Lee is confident that rents will fall.", "thought"),
        ('"It is over," Lee thought.', "thought"),
        ("Lee wants to see the exit poll.", "wish"),
        ("Lee hopes that the port will close.", "wish"),
        ("The court ordered him to leave.", "decision"),
        ("Lee supports the bill.", "deed"),
    ],
)
def test_what_the_speaker_does(model: Language, text: str, act: str) -> None:
    (quote,) = model(text)._.quotes
    assert quote.act == act


def test_words_without_a_cue_are_speech(model: Language) -> None:
    text = 'Ann Lee walked to the window of her office. "We are not going to close the port."'
    (quote,) = model(text)._.quotes
    assert (quote.cue, quote.act) == (None, "speech")


def test_no_lemma_is_in_two_classes() -> None:
    lemmas = Counter(lemma for _, each in rows(PACKAGE, "en/acts.txt", 2) for lemma in each.split())
    assert [lemma for lemma, count in lemmas.items() if count > 1] == []
