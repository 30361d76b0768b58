"""What stands with a word and makes it more or less real: negations, auxiliaries, conditions."""

from agents.nlp.events.factuality.effects import (
    DENIED,
    HAPPENED,
    NEGATIVE,
    PLANNED,
    POSSIBLE,
    Effect,
)

WORKING = 9
SUBJECT_NEGATED, OBJECT_NEGATED, NEGATED, WILL, MODAL, OPEN, CONDITION, HEDGED, ALMOST = (
    1 << place for place in range(WORKING)
)
"""Marks that work on a word; ``OPEN`` is "may", which "not" leaves open: "could not" denies."""
WITH_ANY, TOO, FALSELY, UNRELIABLE = (1 << place for place in range(WORKING, WORKING + 4))
"""Marks on what hangs on a word: of "any attack", "too ill", "falsely said", "posts say"."""
ALL_WORKING = (1 << WORKING) - 1

ARGUMENTS = SUBJECT_NEGATED | OBJECT_NEGATED
OF_CLAUSE = CONDITION
OF_SUBJECT = SUBJECT_NEGATED | HEDGED
OF_AUXILIARY = NEGATED | WILL | MODAL | OPEN
"""What verbs that are joined share: always, with the subject, with the auxiliary."""

NOT_SO: Effect = (DENIED, DENIED, POSSIBLE, DENIED)
LATER: Effect = (PLANNED, PLANNED, POSSIBLE, DENIED)
UNSURE: Effect = (POSSIBLE, POSSIBLE, POSSIBLE, DENIED)
UNKNOWN: Effect = (POSSIBLE, POSSIBLE, POSSIBLE, POSSIBLE)
EFFECTS = (
    (ALMOST, NOT_SO),
    (WILL, LATER),
    (MODAL, UNSURE),
    (OPEN | CONDITION | HEDGED, UNKNOWN),
)
"""In the order in which they work."""


def effect(marks: int) -> Effect:
    """Give what marks make of a word, by what is over it."""
    happened, planned, possible, denied = (
        marked(marks, over) for over in (HAPPENED, PLANNED, POSSIBLE, DENIED)
    )
    return happened, planned, possible, denied


def marked(marks: int, modality: int) -> int:
    """Let marks work on a modality one after the other; "nobody" and "not" together assert."""
    if bool(marks & SUBJECT_NEGATED) != bool(marks & (OBJECT_NEGATED | NEGATED)):
        modality = NEGATIVE[modality]
    for found, change in EFFECTS:
        if marks & found:
            modality = change[modality]
    return modality


EFFECT_OF = tuple(map(effect, range(1 << WORKING)))
