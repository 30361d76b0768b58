"""What fact checks make of the claims they repeat."""

from collections.abc import Callable

import pytest

from agents.nlp.events.factuality.effects import NAMES
from agents.nlp.events.factuality.verdicts import Verdicts

CLAIM = "Claim: Singer Lola Marsh was killed in a car crash on May 12."


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (f"{CLAIM}\n\nVerdict: False. Marsh is alive.", "killed", "denied"),
        (f"{CLAIM}\n\nVerdict: False. Marsh is alive.", "alive", "happened"),
        (f"{CLAIM}\n\nVerdict: True.", "killed", "happened"),
        (f"{CLAIM}\n\nVerdict: We could not tell.", "killed", "possible"),
        (f"{CLAIM}\n\nHer agent was not reached.", "killed", "possible"),
        (f"{CLAIM}\n\nHer agent was not reached.", "reached", "happened"),
        (f"{CLAIM} Rating: Fake.", "killed", "denied"),
        ("CLAIM: Police shot a student.\n\nOur rating: This is false.", "shot", "denied"),
        ("The claim: A nurse was jailed.\nOUR VERDICT: No evidence.", "jailed", "denied"),
        ("Myth: The vaccine killed thousands. Fact: It saved lives.", "killed", "denied"),
        ("Myth: The vaccine killed thousands. Fact: It saved lives.", "saved", "happened"),
        ("False: The vaccine killed 200 children.", "killed", "denied"),
        ("He repeated the claim: the bank had failed.", "failed", "happened"),
        ("The bank failed at 12:30.", "failed", "happened"),
        ("", "", "happened"),
    ],
)
def test_claims_and_verdicts(text: str, words: str, expected: str) -> None:
    assert NAMES[Verdicts(text).at(text.index(words))] == expected


def test_events_of_a_claim(told: Callable[[str, str], str]) -> None:
    text = f"{CLAIM}\n\nVerdict: False. Marsh is alive, her agent said."
    assert told(text, "killed") == "denied"
    assert told(text, "said") == "happened"
