"""Whole names of people: particles and initials belong to them, and all between two parts."""

from collections.abc import Iterator, Mapping, Sequence

from agents.nlp.entities.lexicon.gender import GIVEN_NAMES
from agents.nlp.entities.recognition.boundaries import (
    ARTICLES,
    PARTICLES,
    is_common,
    is_initial,
)
from agents.nlp.entities.recognition.entity_types import may_be_person
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.labels import deps

PLACES = frozenset({"GPE", "LOC"})
[COMPOUND] = deps({"compound"})
# Of these a surname begins; "de" and "la" stand in the names of places and shops too.
TELLING_PARTICLES = frozenset({"von", "van", "der", "den", "bin", "ibn", "bint"})


def whole_people(names: Sequence[Name], reading: TokenColumns) -> Iterator[Name]:
    """Yield names in reading order, those of people with all their parts."""
    end = 0
    starts = {name.start: name for name in names}
    for name in names:
        if name.start < end:
            continue
        whole = with_parts(name, end, starts, reading)
        end = whole.end
        yield whole


def with_parts(name: Name, low: int, starts: Mapping[int, Name], reading: TokenColumns) -> Name:
    """Take the parts of a person's name in that stand beside it."""
    first, last = extent(name, low, starts, reading)
    parts = reading.words[first:last]
    if (first, last) == (name.start, name.end) or not may_be_person(parts):
        return name
    text = reading.text(first, last)
    return name._replace(start=first, end=last, type="PERSON", text=text, known=None)


def extent(
    name: Name, low: int, starts: Mapping[int, Name], reading: TokenColumns
) -> tuple[int, int]:
    """Find where the whole name begins and ends, if it is a person's."""
    first, last = name.start, name.end
    if name.type != "PERSON" and is_surname_there(name, low, reading):
        return first - 1, last
    if name.type == "PERSON" or reading.words[first] in GIVEN_NAMES:
        last = end_of(name, starts, reading)
    if name.type == "PERSON" or last - first == 1:
        first = start_of(name, low, reading)
    return first, last


def is_surname_there(name: Name, low: int, reading: TokenColumns) -> bool:
    """Tell a place, or what nothing is known of, behind a given name: "Anatole France"."""
    before = name.start - 1
    if name.end - name.start > 1 or before < low or reading.words[before] not in GIVEN_NAMES:
        return False
    return name.type in PLACES if name.known else reading.head[before] == name.start


def end_of(name: Name, starts: Mapping[int, Name], reading: TokenColumns) -> int:
    """Find where a name ends that goes on behind particles, or behind a given name alone."""
    words, end = reading.words, name.end
    behind = end
    while reading.around[behind] in PARTICLES:
        behind += 1
    if behind > end or words[end - 1] in PARTICLES:
        return behind + 1 if is_capital(reading.around[behind]) else end
    following = starts.get(end)
    free = following is None or is_unknown_word(following)
    return end + 1 if free and goes_on(name, reading) else end


def goes_on(name: Name, reading: TokenColumns) -> bool:
    """Tell a first name alone before a surname that is a name's last word."""
    first, end = reading.words[name.start], name.end
    if end - name.start > 1 or reading.around[name.start - 1].lower() in ARTICLES:
        return False
    if not is_surname(reading.around[end]) or not reading.proper[end]:
        return False
    return first in GIVEN_NAMES or (name.type == "PERSON" and reading.dep[end] != COMPOUND)


def is_unknown_word(name: Name) -> bool:
    """Tell a name of one word that nothing is known of."""
    return name.end - name.start == 1 and name.known is None


def start_of(name: Name, low: int, reading: TokenColumns) -> int:
    """Find where a name begins that particles or initials stand before."""
    words, start = reading.words, name.start
    person = name.type == "PERSON"
    while start > low and is_part_before(words[start - 1], person=person):
        start -= 1
    if person and name.end - start == 1 and start > low and words[start - 1] in GIVEN_NAMES:
        start -= 1
    before = words[start : name.start]
    telling = person or not TELLING_PARTICLES.isdisjoint(map(str.lower, before))
    return start if telling else name.start


def is_part_before(word: str, *, person: bool) -> bool:
    """Tell particles, and before a person's name initials."""
    return word.lower() in PARTICLES or (person and is_initial(word))


def is_capital(word: str) -> bool:
    """Tell a word with a capital that is more than an initial."""
    return word[:1].isupper() and len(word) > 1


def is_surname(word: str) -> bool:
    """Tell a word that may follow a given name: letters, and no label, day or title."""
    return is_capital(word) and is_of_letters(word) and not is_common(word)


def is_of_letters(word: str) -> bool:
    """Tell words from codes and addresses."""
    return all(letter.isalpha() or letter in ".'\u2019-" for letter in word)
