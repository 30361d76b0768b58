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
    carries: bool = False
    """Whether the event is as real as the word is itself, where that happened."""


FACTIVE = Effect("factive", (HAPPENED, HAPPENED, HAPPENED, HAPPENED), carries=True)
IMPLICATIVE = Effect("implicative", (HAPPENED, PLANNED, POSSIBLE, DENIED), carries=True)
NEGATIVE = Effect("negative", (DENIED, DENIED, POSSIBLE, HAPPENED))
FOLLOWING = Effect("following", (HAPPENED, PLANNED, POSSIBLE, HAPPENED), carries=True)
RESTRICTIVE = Effect("restrictive", (HAPPENED, HAPPENED, HAPPENED, DENIED), carries=True)
PURPOSE = Effect("purpose", (PLANNED, PLANNED, POSSIBLE, DENIED))
PLANNING = Effect("planning", (PLANNED, PLANNED, POSSIBLE, POSSIBLE))
POSTPONING = Effect("postponing", (PLANNED, PLANNED, POSSIBLE, PLANNED))
CANCELLING = Effect("cancelling", (DENIED, DENIED, POSSIBLE, PLANNED))
DENIAL = Effect("denial", (DENIED, DENIED, POSSIBLE, POSSIBLE))
SAYING = Effect("saying", (HAPPENED, POSSIBLE, POSSIBLE, POSSIBLE), carries=True)
REVEALING = Effect("revealing", (HAPPENED, HAPPENED, HAPPENED, POSSIBLE), carries=True)
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
