"""Who a pronoun or an office ("the minister") stands for."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from agents.entities.grouping import Group
from agents.entities.mentions import Mention
from agents.entities.reading import Reading
from agents.entities.sexes import EITHER, GIVEN_NAMES, HONORIFICS, PRONOUNS, agree
from agents.entities.word_lists import words

OFFICES = words("en", "offices.txt")
OBJECTS = frozenset({"him", "her"})
FARTHEST_PARAGRAPH = 1
WORDS_OF_A_TITLE = 4


class Place(NamedTuple):
    """Where a person was spoken of."""

    start: int
    end: int
    person: int
    """Index of the group."""


def references(groups: Sequence[Group], reading: Reading) -> Iterator[tuple[int, Mention]]:
    """Yield the index of a person and the mention, for each reference that resolves."""
    people = [i for i, group in enumerate(groups) if group.type == "PERSON"]
    if not people:
        return
    named = sorted(Place(n.start, n.end, i) for i in people for n in groups[i].names)
    sexes = {i: sex_of(groups[i], reading) for i in people}
    yield from pronouns(named, sexes, reading)
    yield from offices(named, reading)


def sex_of(group: Group, reading: Reading) -> str:
    """Tell a person's sex by the forms of address before the names, else by a given name."""
    for name in group.names:
        before = reading.words[name.start - 1].lower() if name.start else ""
        if HONORIFICS.get(before, EITHER) != EITHER:
            return HONORIFICS[before]
    return GIVEN_NAMES.get(group.fullest.text.split(" ")[0], EITHER)


def pronouns(
    named: Sequence[Place], sexes: dict[int, str], reading: Reading
) -> Iterator[tuple[int, Mention]]:
    """Resolve he and she, in reading order, to the person last spoken of that they fit."""
    spoken = list(named)
    for i, word in enumerate(reading.words):
        if word.lower() not in PRONOUNS:
            continue
        sex = PRONOUNS[word.lower()]
        fitting = [p for p in spoken if agree(sexes[p.person], sex) and is_near(p, i, reading)]
        if fitting:
            person = max(fitting, key=lambda place: rank(place, i, reading)).person
            sexes[person] = sex
            spoken.append(Place(i, i + 1, person))
            yield person, Mention(i, i + 1, "pronoun")


def is_near(place: Place, pronoun: int, reading: Reading) -> bool:
    """Tell whether a pronoun may reach back: the same paragraph or the one before, other clause."""
    if place.start >= pronoun:
        return False
    if reading.paragraph[pronoun] - reading.paragraph[place.start] > 2 * FARTHEST_PARAGRAPH:
        return False
    same_clause = reading.head[place.end - 1] == reading.head[pronoun]
    return not (same_clause and reading.words[pronoun].lower() in OBJECTS)


def rank(place: Place, pronoun: int, reading: Reading) -> tuple[int, bool, int]:
    """Prefer the nearer sentence, in it the subject, and of those the last."""
    return (
        reading.sentence[place.start] - reading.sentence[pronoun],
        any(reading.subject[place.start : place.end]),
        place.start,
    )


def offices(named: Sequence[Place], reading: Reading) -> Iterator[tuple[int, Mention]]:
    """Resolve "the minister" to the one person whom the article has called a minister before."""
    words = reading.words
    holders: dict[str, dict[int, int]] = {}
    for place in reversed(named):
        for word in words[max(0, place.start - WORDS_OF_A_TITLE) : place.start]:
            if word.lower() in OFFICES:
                holders.setdefault(word.lower(), {})[place.person] = place.start
    for i, word in enumerate(words[:-1], start=1):
        people = holders.get(words[i], {}) if word.lower() == "the" else {}
        if len(people) == 1 and words[i + 1 : i + 2] != ["of"]:
            ((person, since),) = people.items()
            if since < i - 1 and reading.head[i] != i + 1:
                yield person, Mention(i - 1, i + 1, "nominal")
