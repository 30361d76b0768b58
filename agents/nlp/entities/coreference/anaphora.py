"""Who a pronoun or an office ("the minister") stands for."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from agents.nlp.entities.coreference.clusters import Cluster
from agents.nlp.entities.entity import Mention
from agents.nlp.entities.lexicon.gender import PRONOUNS, agree
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.word_lists import words

OFFICES = words("nlp/entities", "en/offices.txt")
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


def references(groups: Sequence[Cluster], reading: TokenColumns) -> Iterator[Reference]:
    """Yield each pronoun and each office that resolves to a person."""
    people = [index for index, group in enumerate(groups) if group.type == "PERSON"]
    named = sorted(
        Place(name.start, name.end, index) for index in people for name in groups[index].names
    )
    if named:
        genders = {index: groups[index].gender for index in people}
        yield from pronouns(named, genders, reading)
        yield from offices(named, reading)


def pronouns(
    named: Sequence[Place], genders: dict[int, str], reading: TokenColumns
) -> Iterator[Reference]:
    """Resolve he and she, in reading order, to the person last spoken of whom they fit."""
    later = list(reversed(named))
    spoken: list[Place] = []
    for place in reading.pronouns:
        while later and later[-1].start < place:
            spoken.append(later.pop())
        person = antecedent(spoken, place, genders, reading)
        if person is not None:
            genders[person] = PRONOUNS[reading.words[place].lower()]
            spoken.append(Place(place, place + 1, person))
            yield person, Mention(place, place + 1, "pronoun")


def antecedent(
    spoken: Sequence[Place], pronoun: int, genders: Mapping[int, str], reading: TokenColumns
) -> int | None:
    """Choose of those who fit a pronoun the last sentence's subject, else the last one."""
    word = reading.words[pronoun].lower()
    # An object is not its clause's subject.
    clause = reading.head[pronoun] if word in OBJECTS else None
    farthest = reading.paragraph[pronoun] - FARTHEST_PARAGRAPH
    last = sentence = None
    for start, end, person in islice(reversed(spoken), MOST_PLACES):
        if reading.paragraph[start] < farthest:
            break
        if sentence is not None and reading.sentence[start] != sentence:
            break
        if reading.head[end - 1] != clause and agree(genders[person], PRONOUNS[word]):
            if 1 in reading.subject[start:end]:
                return person
            if last is None:
                last, sentence = person, reading.sentence[start]
    return last


def offices(named: Sequence[Place], reading: TokenColumns) -> Iterator[Reference]:
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
