"""The people of an article: those the model took for something else, and those it missed."""

from collections.abc import Iterable, Iterator, Sequence

from agents.nlp.entities.lexicon.gender import GIVEN_NAMES, PERSON_NOUNS
from agents.nlp.entities.recognition.article_evidence import told_elsewhere
from agents.nlp.entities.recognition.boundaries import ARTICLES, COMMON_WORDS, is_initial
from agents.nlp.entities.recognition.entity_types import (
    LONGEST_PERSON,
    NO_PERSON_ENDS,
    PLACE_ENDS,
    may_be_person,
)
from agents.nlp.entities.recognition.name_parts import is_surname, whole_people
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.noun_evidence import type_told
from agents.nlp.entities.recognition.person_evidence import is_addressed, is_told_a_person
from agents.nlp.entities.recognition.place_surnames import with_place_surnames
from agents.nlp.entities.recognition.sex import with_sexes
from agents.nlp.entities.recognition.token_columns import TokenColumns

PLACES = frozenset({"GPE", "LOC", "FAC"})
MARKS = frozenset("\"\u201c\u201e\u00ab\u2018'`")


def with_people(names: Sequence[Name], reading: TokenColumns) -> list[Name]:
    """Mend and complete the names of people; all names in reading order."""
    typed = told_elsewhere([as_told(name, reading) for name in names], reading)
    whole = list(whole_people(typed, reading))
    people = sorted([*whole, *missed_people(whole, reading)])
    return with_sexes(list(with_place_surnames(people, reading)), reading)


def as_told(name: Name, reading: TokenColumns) -> Name:
    """Correct the type of a name that the words beside it tell better than the model."""
    start, end = name.start, name.end
    if name.known is not None:
        alone = end - start == 1 and name.type in PLACES
        told = "PERSON" if alone and is_addressed(reading, start) else None
    elif is_person_there(name, reading):
        told = "PERSON"
    else:
        told = type_told(reading, start, end)
    if told is None or alike(told, name.type):
        return name
    return name._replace(type=told, known=None, source="context")


def is_person_there(name: Name, reading: TokenColumns) -> bool:
    """Tell a name built as a person's that the words beside it tell to be one."""
    built = may_be_person(reading.words[name.start : name.end])
    return built and is_told_a_person(reading, name.start, name.end)


def alike(told: str, model: str) -> bool:
    """Tell types that agree: what kind of place a place is, the model tells."""
    return told == model or (told in PLACES and model in PLACES)


def missed_people(names: Iterable[Name], reading: TokenColumns) -> Iterator[Name]:
    """Yield people who are named in full, or of whom what stands beside the name tells."""
    taken = {place for name in names for place in range(name.start, name.end)}
    for start, end in free_runs(reading, taken):
        if is_label(reading, start, end):
            yield person(start, end, reading)
            continue
        if not is_built_as_a_person(reading, start, end):
            continue
        first = full_name(reading, start, end)
        if first is not None or is_told_a_person(reading, start, end):
            yield person(first or start, end, reading)


def full_name(reading: TokenColumns, start: int, end: int) -> int | None:
    """Find where a full name begins: with a given name, or a word before it."""
    given = (place for place in range(start, end - 1) if reading.words[place] in GIVEN_NAMES)
    first = next(given, None)
    if first is None or reading.word(start - 1).lower() in ARTICLES:
        return None
    return start if end - start <= LONGEST_PERSON else first


def free_runs(reading: TokenColumns, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of words with capitals that no name has."""
    end = 0
    for place in reading.candidates:
        if place < end or place in taken:
            continue
        end = place
        while end not in taken and may_be_in_name(reading.word(end)):
            end += 1
        if end > place:
            yield place, end


def may_be_in_name(word: str) -> bool:
    """Tell words and initials that a person's name may have."""
    return is_surname(word) or is_initial(word) or word in GIVEN_NAMES


def is_label(reading: TokenColumns, start: int, end: int) -> bool:
    """Tell who speaks in a line that begins `Lund: "…"`."""
    begins = start == 0 or "\n" in reading.words[start - 1]
    quoted = reading.word(end) == ":" and reading.word(end + 1)[:1] in MARKS
    last = reading.words[end - 1].lower()
    told = NO_PERSON_ENDS | COMMON_WORDS | PERSON_NOUNS.keys()
    named = last not in told and last.removesuffix("s") not in PERSON_NOUNS
    return begins and quoted and named and may_be_person(reading.words[start:end])


def is_built_as_a_person(reading: TokenColumns, start: int, end: int) -> bool:
    """Tell proper nouns in the form of a person's name, and not before "district" and the like."""
    return (
        all(reading.proper[start:end])
        and may_be_person(reading.words[start:end])
        and reading.word(end) not in PLACE_ENDS
    )


def person(start: int, end: int, reading: TokenColumns) -> Name:
    """Name a person whom the model missed."""
    return Name(start, end, "PERSON", reading.text(start, end), "context")
