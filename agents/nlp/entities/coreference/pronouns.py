"""Who he and she stand for: the person last spoken of whom they fit, where that is plain."""

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from agents.nlp.entities.coreference.places import (
    MOST_PLACES,
    NOBODY,
    Place,
    before,
    chosen,
    nearest,
)
from agents.nlp.entities.coreference.titles import title_before
from agents.nlp.entities.lexicon.gender import PERSON_NOUNS, PRONOUNS, agree
from agents.nlp.entities.recognition.article_evidence import SAYING
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.labels import deps, tags
from agents.word_lists import words

[SINGULAR], [ROOT], [APPOSITION] = tags({"NN"}), deps({"ROOT"}), deps({"appos"})
REPRESENTATIVES = words("nlp/entities", "en/representatives.txt")
OBJECTS = frozenset({"him", "her"})
STEPS_TO_VERB = 3


def resolved(
    named: Sequence[Place], sexes: dict[int, str], reading: TokenColumns
) -> Iterator[Place]:
    """Yield the pronouns that stand for somebody: those that the article tells, then the quoted."""
    spoken = sorted([*named, *nameless(named, reading)])
    for inside in (0, 1):
        for pronoun in reading.pronouns:
            if reading.inside[pronoun] != inside:
                continue
            person = antecedent(spoken, pronoun, sexes, reading)
            if person not in {None, NOBODY}:
                sexes[person] = PRONOUNS[reading.words[pronoun].lower()]
                found = Place(pronoun, pronoun + 1, person)
                insort(spoken, found)
                yield found


def antecedent(
    spoken: Sequence[Place], pronoun: int, sexes: Mapping[int, str], reading: TokenColumns
) -> int | None:
    """Choose of the people of the nearest sentence that has any who fit a pronoun."""
    sex = PRONOUNS[reading.words[pronoun].lower()]
    barred = barred_from(spoken, pronoun, reading)

    def fits(place: Place) -> bool:
        if place.person == NOBODY:
            same = reading.inside[place.start] == reading.inside[pronoun]
            return same and agree(PERSON_NOUNS[reading.words[place.start]], sex)
        return place.person not in barred and agree(sexes[place.person], sex)

    fitting = nearest(spoken, pronoun, reading, fits)
    person = chosen(fitting, {one for one in fitting if one == NOBODY or sexes[one] == sex})
    if person is None or not speaks_for_others(spoken, person, pronoun, reading):
        return person
    barred.add(person)
    return None if nearest(spoken, pronoun, reading, fits) else person


def nameless(named: Sequence[Place], reading: TokenColumns) -> Iterator[Place]:
    """Yield the people whom the article does not name and makes the subject: "the gunman"."""
    taken = {place.end - 1 for place in named}
    for place, subject in enumerate(reading.subject):
        if subject and place not in taken and is_singular_person(place, reading):
            yield Place(place, place + 1, NOBODY)


def is_singular_person(place: int, reading: TokenColumns) -> bool:
    """Tell a noun for one person whom a sentence, and not a clause in it, is about."""
    verb = reading.head[place]
    person = reading.words[place] in PERSON_NOUNS and reading.tag[place] == SINGULAR
    return person and verb > place and reading.dep[verb] == ROOT


def barred_from(spoken: Sequence[Place], pronoun: int, reading: TokenColumns) -> set[int]:
    """Collect who cannot be meant by the grammar, or because they speak of somebody else."""
    if reading.inside[pronoun]:
        return speakers(spoken, pronoun, reading)
    head = reading.head[pronoun]
    if reading.words[head] in SAYING:
        # Whom somebody speaks of does not say so.
        return {
            place.person
            for place in before(spoken, pronoun)
            if reading.inside[place.start] and reading.line[place.start] == reading.line[pronoun]
        }
    if reading.words[pronoun].lower() in OBJECTS and head < pronoun:
        # An object is not its clause's subject.
        near = before(spoken, pronoun)
        return {place.person for place in near if reading.head[place.end - 1] == head}
    if reading.dep[head] != APPOSITION:
        return set()
    # In "Peter Lund, her deputy," she is somebody else.
    owned = reading.head[head]
    return {place.person for place in before(spoken, pronoun) if place.start <= owned < place.end}


def speakers(spoken: Sequence[Place], pronoun: int, reading: TokenColumns) -> set[int]:
    """Collect who says the words that a pronoun stands in: of its sentence, else of its line."""
    near = bisect_left(spoken, (pronoun,))
    told = [
        place
        for place in spoken[max(0, near - MOST_PLACES) : near + MOST_PLACES]
        if reading.line[place.start] == reading.line[pronoun] and speaks(place, reading)
    ]
    sentence = reading.sentence[pronoun]
    beside = {place.person for place in told if reading.sentence[place.start] == sentence}
    return beside or {place.person for place in told}


def speaks_for_others(
    spoken: Sequence[Place], person: int, pronoun: int, reading: TokenColumns
) -> bool:
    """Tell a prosecutor or a spokesman who says something in the sentence of a pronoun."""
    sentence = reading.sentence[pronoun]
    here = takewhile(
        lambda place: reading.sentence[place.start] == sentence, before(spoken, pronoun)
    )
    return any(
        place.person == person
        and speaks(place, reading)
        and not REPRESENTATIVES.isdisjoint(title_before(reading, place.start))
        for place in here
    )


def speaks(place: Place, reading: TokenColumns) -> bool:
    """Tell the subject of a verb like "said", outside quotation marks."""
    if reading.inside[place.start]:
        return False
    if reading.around[place.start - 1] in SAYING or reading.around[place.end] in SAYING:
        return True
    word = place.end - 1
    for _ in range(STEPS_TO_VERB):
        word = reading.head[word]
        if reading.words[word] in SAYING:
            return True
    return False
