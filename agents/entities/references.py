"""Who a pronoun or an office ("the minister") stands for."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice
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
# Bounds the work where a text has no paragraphs.
MOST_PLACES = 64
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
    for place in reading.pronouns:
        sex = PRONOUNS[reading.words[place].lower()]
        while later and later[-1].start < place:
            spoken.append(later.pop())
        reach = within_reach(spoken, place, reading)
        fitting = (one for one in reach if agree(sexes[one.person], sex))
        person = likeliest(fitting, reading)
        if person is not None:
            sexes[person] = sex
            spoken.append(Place(place, place + 1, person))
            yield person, Mention(place, place + 1, "pronoun")


def within_reach(spoken: Sequence[Place], pronoun: int, reading: Reading) -> Iterator[Place]:
    """Yield places before a pronoun, the last first; an object is not its clause's subject."""
    farthest = reading.paragraph[pronoun] - FARTHEST_PARAGRAPH
    is_object = reading.words[pronoun].lower() in OBJECTS
    for place in islice(reversed(spoken), MOST_PLACES):
        if reading.paragraph[place.start] < farthest:
            return
        if not (is_object and reading.head[place.end - 1] == reading.head[pronoun]):
            yield place


def likeliest(fitting: Iterator[Place], reading: Reading) -> int | None:
    """Choose the person of the last sentence, in it the subject, and of those the last."""
    last = next(fitting, None)
    if last is None:
        return None
    sentence = reading.sentence[last.start]
    for place in chain([last], fitting):
        if reading.sentence[place.start] != sentence:
            break
        if 1 in reading.subject[place.start : place.end]:
            return place.person
    return last.person


def offices(named: Sequence[Place], reading: Reading) -> Iterator[Reference]:
    """Resolve "the minister" to the one person whom the article has called a minister before."""
    words = reading.words
    places = [article + 1 for article in reading.articles if word_at(words, article + 1) in OFFICES]
    holders = office_holders(named, words) if places else {}
    for place in places:
        people = holders.get(words[place], {})
        if len(people) == 1 and stands_alone(place, words):
            [(person, since)] = people.items()
            if since < place:
                yield person, Mention(place - 1, place + 1, "nominal")


def office_holders(named: Sequence[Place], words: Sequence[str]) -> dict[str, dict[int, int]]:
    """Collect the offices named right before people: who holds each, since where."""
    holders: dict[str, dict[int, int]] = {}
    for place in named:
        before = words[max(0, place.start - WORDS_OF_A_TITLE) : place.start]
        for word in filter(OFFICES.__contains__, map(str.lower, before)):
            holders.setdefault(word, {}).setdefault(place.person, place.start)
    return holders


def stands_alone(place: int, words: Sequence[str]) -> bool:
    """Tell "the minister" from "the minister of" and from "the minister Roe"."""
    following = word_at(words, place + 1)
    return following != "of" and not following[:1].isupper()


def word_at(words: Sequence[str], place: int) -> str:
    """Take a word, an empty one behind the last."""
    return words[place] if place < len(words) else ""
