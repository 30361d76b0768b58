"""What a word makes of an event that hangs on it, by how real the word itself is.

As the signatures of implicative and factive verbs: "failed to" denies, "did not fail to" asserts.
"""

from typing import NamedTuple

HAPPENED, PLANNED, POSSIBLE, DENIED = range(4)
NAMES = ("happened", "planned", "possible", "denied")
"""The modalities of the contract, from the most real to the least."""


class Effect(NamedTuple):
    """What a class of words does, under a name that the lexicon may give it."""

    name: str
    on: tuple[int, int, int, int]
    """The modality of the event, by that of the word over it."""


FACTIVE = Effect("factive", (HAPPENED, HAPPENED, HAPPENED, HAPPENED))
IMPLICATIVE = Effect("implicative", (HAPPENED, PLANNED, POSSIBLE, DENIED))
NEGATIVE = Effect("negative", (DENIED, DENIED, POSSIBLE, HAPPENED))
FOLLOWING = Effect("following", (HAPPENED, PLANNED, POSSIBLE, HAPPENED))
RESTRICTIVE = Effect("restrictive", (HAPPENED, HAPPENED, HAPPENED, DENIED))
PURPOSE = Effect("purpose", (PLANNED, PLANNED, POSSIBLE, DENIED))
PLANNING = Effect("planning", (PLANNED, PLANNED, POSSIBLE, POSSIBLE))
POSTPONING = Effect("postponing", (PLANNED, PLANNED, POSSIBLE, PLANNED))
CANCELLING = Effect("cancelling", (DENIED, DENIED, POSSIBLE, PLANNED))
DENIAL = Effect("denial", (DENIED, DENIED, POSSIBLE, POSSIBLE))
SAYING = Effect("saying", (HAPPENED, POSSIBLE, POSSIBLE, POSSIBLE))
REVEALING = Effect("revealing", (HAPPENED, HAPPENED, HAPPENED, POSSIBLE))
EVIDENCE = Effect("evidence", (POSSIBLE, POSSIBLE, POSSIBLE, DENIED))
QUESTIONING = Effect("questioning", (POSSIBLE, POSSIBLE, POSSIBLE, HAPPENED))
DOUBT = Effect("doubt", (POSSIBLE, POSSIBLE, POSSIBLE, POSSIBLE))
ALLEGING = Effect("alleging", (POSSIBLE, POSSIBLE, POSSIBLE, POSSIBLE))
EFFECTS = {
    effect.name: effect
    for effect in (
        FACTIVE,
        IMPLICATIVE,
        NEGATIVE,
        FOLLOWING,
        RESTRICTIVE,
        PURPOSE,
        PLANNING,
        POSTPONING,
        CANCELLING,
        DENIAL,
        SAYING,
        REVEALING,
        EVIDENCE,
        QUESTIONING,
        DOUBT,
        ALLEGING,
    )
}
"""The effects, by name."""
