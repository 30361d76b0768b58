"""What a word makes of an event that hangs on it, by how real the word itself is.

As the signatures of implicative and factive verbs: "failed to" denies, "did not fail to" asserts.
"""

from collections.abc import Mapping

HAPPENED, PLANNED, POSSIBLE, DENIED = range(4)
NAMES = ("happened", "planned", "possible", "denied")
"""The modalities of the contract, from the most real to the least."""
Effect = tuple[int, int, int, int]
"""The modality of an event, by that of the word over it."""

NONE: Effect = (HAPPENED, HAPPENED, HAPPENED, HAPPENED)
IMPLICATIVE: Effect = (HAPPENED, PLANNED, POSSIBLE, DENIED)
FOLLOWING: Effect = (HAPPENED, PLANNED, POSSIBLE, HAPPENED)
PURPOSE: Effect = (PLANNED, PLANNED, POSSIBLE, DENIED)
RESTRICTIVE: Effect = (HAPPENED, HAPPENED, HAPPENED, DENIED)
NEGATIVE: Effect = (DENIED, DENIED, POSSIBLE, HAPPENED)
DENIAL: Effect = (DENIED, DENIED, POSSIBLE, POSSIBLE)
DOUBT: Effect = (POSSIBLE, POSSIBLE, POSSIBLE, POSSIBLE)
EVIDENCE: Effect = (POSSIBLE, POSSIBLE, POSSIBLE, DENIED)
SAYING: Effect = (HAPPENED, POSSIBLE, POSSIBLE, POSSIBLE)
REVEALING: Effect = (HAPPENED, HAPPENED, HAPPENED, POSSIBLE)
EFFECTS: Mapping[str, Effect] = {
    "following": FOLLOWING,
    "factive": NONE,
    "implicative": IMPLICATIVE,
    "negative": NEGATIVE,
    "denial": DENIAL,
    "cancelling": (DENIED, DENIED, POSSIBLE, PLANNED),
    "postponing": (PLANNED, PLANNED, POSSIBLE, PLANNED),
    "planning": (PLANNED, PLANNED, POSSIBLE, POSSIBLE),
    "revealing": REVEALING,
    "saying": SAYING,
    "evidence": EVIDENCE,
    "doubt": DOUBT,
    "alleging": DOUBT,
    "questioning": (POSSIBLE, POSSIBLE, POSSIBLE, HAPPENED),
}
