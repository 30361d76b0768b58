"""Where people and organisations are spoken of, and who of them was spoken of last."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.labels import deps

# Counted without quotes, of which many often stand between a name and "he said".
# On GUM's news, interviews and biographies 9 of 10 are right so far, 4 of 10 beyond.
MOST_LINES, MOST_SENTENCES = 1, 3
# Bounds the work where a text has no lines and no sentences.
MOST_PLACES = 64
NOBODY = -1
[OBJECT], [PASSIVE_SUBJECT] = deps({"dobj"}), deps({"nsubjpass"})
# Who is asked is the one who says something next.
ASKING = frozenset({"asked", "questioned", "challenged", "interviewed"})


class Place(NamedTuple):
    """Where somebody is spoken of."""

    start: int
    end: int
    person: int
    """Index of the group; NOBODY for a person or thing that has no name."""


def nearest(
    spoken: Sequence[Place], place: int, reading: TokenColumns, fits: Callable[[Place], bool]
) -> dict[int, bool]:
    """Collect those spoken of in the nearest sentence before that has any who fit.

    Each with whether it is a subject there; the last one comes first.
    """
    fitting: dict[int, bool] = {}
    sentence = None
    for one in before(spoken, place):
        here = reading.sentence[one.start]
        if is_far(one, place, reading) or sentence not in {None, here}:
            break
        if fits(one):
            sentence = here
            fitting[one.person] = fitting.get(one.person, False) or is_subject(one, reading)
    return fitting


def before(spoken: Sequence[Place], place: int) -> Sequence[Place]:
    """Take the last places before one, the nearest first."""
    end = bisect_left(spoken, (place,))
    return spoken[max(0, end - MOST_PLACES) : end][::-1]


def is_far(one: Place, place: int, reading: TokenColumns) -> bool:
    """Tell who was spoken of so long before that somebody else is meant."""
    lines = reading.told_line[place] - reading.told_line[one.start]
    sentences = reading.told_sentence[place] - reading.told_sentence[one.start]
    return lines > MOST_LINES or sentences > MOST_SENTENCES


def is_subject(place: Place, reading: TokenColumns) -> bool:
    """Tell the subject of a clause, and who speaks in `Lund: "…"` or is asked something."""
    last = place.end - 1
    if reading.words[reading.head[last]] in ASKING and reading.dep[last] != PASSIVE_SUBJECT:
        return reading.dep[last] == OBJECT
    return 1 in reading.subject[place.start : place.end] or reading.around[place.end] == ":"


def chosen(fitting: Mapping[int, bool], sure: set[int]) -> int | None:
    """Choose the last of the subjects, or the only one who surely fits where there is none.

    A subject who may fit leaves it open.
    """
    people = [person for person in fitting if not sure or person in sure]
    subject = next((person for person in people if fitting[person]), None)
    if subject is not None or not sure or any(fitting.values()):
        return subject
    return people[0] if len(people) == 1 else None
