"""Who he and she stand for: the person last spoken of whom they fit, or nobody where that is open."""

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping, Sequence

from agents.nlp.entities.coreference.places import (
    MOST_PLACES,
    NOBODY,
    Place,
    before,
    chosen,
    nearest,
)
from agents.nlp.entities.lexicon.gender import PRONOUNS, agree
from agents.nlp.entities.recognition.article_evidence import SAYING
from agents.nlp.entities.recognition.token_columns import TokenColumns

OBJECTS = frozenset({"him", "her"})
STEPS_TO_VERB = 3


def resolved(
    named: Sequence[Place], sexes: dict[int, str], reading: TokenColumns
) -> Iterator[Place]:
    """Yield the pronouns that stand for somebody: those that the article tells, then the quoted."""
    spoken = sorted(named)
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
        return place.person not in barred and agree(sexes[place.person], sex)

    fitting = nearest(spoken, pronoun, reading, fits)
    return chosen(fitting, {one for one in fitting if sexes[one] == sex})


def barred_from(spoken: Sequence[Place], pronoun: int, reading: TokenColumns) -> set[int]:
    """Collect who cannot be meant: an object is not its clause's subject, nor he who speaks of him."""
    if reading.inside[pronoun]:
        return speakers(spoken, pronoun, reading)
    if reading.words[pronoun].lower() not in OBJECTS:
        return set()
    clause, near = reading.head[pronoun], before(spoken, pronoun)
    return {place.person for place in near if reading.head[place.end - 1] == clause}


def speakers(spoken: Sequence[Place], pronoun: int, reading: TokenColumns) -> set[int]:
    """Collect who speaks in the line of a pronoun inside quotation marks."""
    line = reading.line[pronoun]
    near = bisect_left(spoken, (pronoun,))
    return {
        place.person
        for place in spoken[max(0, near - MOST_PLACES) : near + MOST_PLACES]
        if reading.line[place.start] == line and speaks(place, reading)
    }


def speaks(place: Place, reading: TokenColumns) -> bool:
    """Tell the subject of a verb like "said", outside quotation marks."""
    if reading.inside[place.start]:
        return False
    if reading.word(place.start - 1) in SAYING or reading.word(place.end) in SAYING:
        return True
    word = place.end - 1
    for _ in range(STEPS_TO_VERB):
        word = reading.head[word]
        if reading.words[word] in SAYING:
            return True
    return False
