"""Who a pronoun or an office ("the minister") stands for."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from agents.entities.grouping import Group
from agents.entities.mentions import Mention
from agents.entities.reading import Reading
from agents.entities.sexes import PRONOUNS, agree
from agents.entities.word_lists import words

OFFICES = words("en", "offices.txt")
OBJECTS = frozenset({"him", "her"})
# A paragraph of nothing but a quote often stands between a name and "he said".
FARTHEST_PARAGRAPH = 2
WORDS_OF_A_TITLE = 4


class Place(NamedTuple):
    """Where a person is spoken of."""

    start: int
    end: int
    person: int
    """Index of the group."""


Reference = tuple[int, Mention]
"""Index of a person's group, and the mention."""


def references(groups: Sequence[Group], reading: Reading) -> Iterator[Reference]:
    """Yield each pronoun and each office that resolves to a person."""
    people = [index for index, group in enumerate(groups) if group.type == "PERSON"]
    named = sorted(
        Place(name.start, name.end, index) for index in people for name in groups[index].names
    )
    if named:
        sexes = {index: groups[index].sex for index in people}
        yield from pronouns(named, sexes, reading)
        yield from offices(named, reading)


def pronouns(
    named: Sequence[Place], sexes: dict[int, str], reading: Reading
) -> Iterator[Reference]:
    """Resolve he and she, in reading order, to the person last spoken of whom they fit."""
    later = list(reversed(named))
    spoken: list[Place] = []
    for place, word in enumerate(reading.words):
        sex = PRONOUNS.get(word) or PRONOUNS.get(word.lower())
        if not sex:
            continue
        while later and later[-1].start < place:
            spoken.append(later.pop())
        fitting = [
            one for one in within_reach(spoken, place, reading) if agree(sexes[one.person], sex)
        ]
        if fitting:
            person = max(fitting, key=lambda one: rank(one, reading)).person
            sexes[person] = sex
            spoken.append(Place(place, place + 1, person))
            yield person, Mention(place, place + 1, "pronoun")


def within_reach(spoken: Sequence[Place], pronoun: int, reading: Reading) -> Iterator[Place]:
    """Yield places before a pronoun, the last first; an object is not its clause's subject."""
    farthest = reading.paragraph[pronoun] - FARTHEST_PARAGRAPH
    is_object = reading.words[pronoun].lower() in OBJECTS
    for place in reversed(spoken):
        if reading.paragraph[place.start] < farthest:
            return
        if not (is_object and reading.head[place.end - 1] == reading.head[pronoun]):
            yield place


def rank(place: Place, reading: Reading) -> tuple[int, bool, int]:
    """Prefer the later sentence, in it the subject, and of those the last."""
    is_subject = any(reading.subject[place.start : place.end])
    return reading.sentence[place.start], is_subject, place.start


def offices(named: Sequence[Place], reading: Reading) -> Iterator[Reference]:
    """Resolve "the minister" to the one person whom the article has called a minister before."""
    holders = office_holders(named, reading.words)
    for place, word in enumerate(reading.words[1:], start=1):
        if word in holders and reading.words[place - 1].lower() == "the":
            people = holders[word]
            person, since = next(iter(people.items()))
            if len(people) == 1 and since < place and stands_alone(place, reading.words):
                yield person, Mention(place - 1, place + 1, "nominal")


def office_holders(named: Sequence[Place], words: Sequence[str]) -> dict[str, dict[int, int]]:
    """Collect the offices named right before people: who holds each, since where."""
    holders: dict[str, dict[int, int]] = {}
    for place in named:
        for word in words[max(0, place.start - WORDS_OF_A_TITLE) : place.start]:
            if word.lower() in OFFICES:
                holders.setdefault(word.lower(), {}).setdefault(place.person, place.start)
    return holders


def stands_alone(place: int, words: Sequence[str]) -> bool:
    """Tell "the minister" from "the minister of" and from "the minister Roe"."""
    following = "".join(words[place + 1 : place + 2])
    return following != "of" and not following[:1].isupper()
