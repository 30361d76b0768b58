"""What stands with a word and makes it more or less real: negations, auxiliaries, conditions."""

from agents.nlp.events.factuality.effects import (
    DENIED,
    HAPPENED,
    NEGATIVE,
    PLANNED,
    POSSIBLE,
)

WORKING = 9
SUBJECT_NEGATED, OBJECT_NEGATED, NEGATED, WILL, MODAL, OPEN, CONDITION, HEDGED, ALMOST = (
    1 << place for place in range(WORKING)
)
"""Marks that work on a word; ``OPEN`` is "may", which "not" leaves open: "could not" denies."""
AHEAD, WITH_ANY, TOO, FALSELY, UNRELIABLE = (1 << place for place in range(WORKING, WORKING + 5))
"""Marks that tell of what hangs on a word: with "will" and "would", "any attack", "too ill",
"falsely said", "posts say"."""
ALL_WORKING = (1 << WORKING) - 1

ARGUMENTS = SUBJECT_NEGATED | OBJECT_NEGATED
OF_CLAUSE = CONDITION
OF_SUBJECT = SUBJECT_NEGATED | HEDGED
OF_AUXILIARY = NEGATED | WILL | MODAL | OPEN
"""What verbs that are joined share: always, with the subject, with the auxiliary."""

CHANGES = (
    (ALMOST, (DENIED, DENIED, POSSIBLE, DENIED)),
    (WILL, (PLANNED, PLANNED, POSSIBLE, DENIED)),
    (MODAL, (POSSIBLE, POSSIBLE, POSSIBLE, DENIED)),
    (OPEN | CONDITION | HEDGED, (POSSIBLE, POSSIBLE, POSSIBLE, POSSIBLE)),
)
"""What marks change modalities to, in the order in which they work."""


def marked(marks: int, modality: int) -> int:
    """Let marks work on a modality one after the other; "nobody" and "not" together assert."""
    if bool(marks & SUBJECT_NEGATED) != bool(marks & (OBJECT_NEGATED | NEGATED)):
        modality = NEGATIVE.on[modality]
    for found, change in CHANGES:
        if marks & found:
            modality = change[modality]
    return modality


MARKED = tuple(
    tuple(marked(marks, over) for over in (HAPPENED, PLANNED, POSSIBLE, DENIED))
    for marks in range(1 << WORKING)
)
"""The modality of a word, by its marks and by what is over it."""
