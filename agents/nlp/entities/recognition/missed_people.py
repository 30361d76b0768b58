"""People whom the model missed: named in full, or told of by what stands beside the name."""

from collections.abc import Iterable, Iterator

from agents.nlp.entities.lexicon.gender import GIVEN_NAMES, PERSON_NOUNS
from agents.nlp.entities.recognition.boundaries import (
    ARTICLES,
    COMMON_WORDS,
    PARTICLES,
    TITLE_PAIRS,
    is_initial,
)
from agents.nlp.entities.recognition.entity_types import (
    LONGEST_PERSON,
    NO_PERSON_ENDS,
    PLACE_ENDS,
    may_be_person,
)
from agents.nlp.entities.recognition.name_parts import is_surname
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.person_evidence import has_age, is_told_a_person
from agents.nlp.entities.recognition.quoted import CLOSING
from agents.nlp.entities.recognition.token_columns import TokenColumns

LABELS = COMMON_WORDS | PERSON_NOUNS.keys() | {f"{noun}s" for noun in PERSON_NOUNS}


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
        begun = place + is_second_of_pair(reading, place)
        end = end_of_run(reading, begun, taken)
        if end > begun:
            yield begun, end


def end_of_run(reading: TokenColumns, start: int, taken: set[int]) -> int:
    """Find where a run of such words ends; particles stand inside it."""
    end = start
    while end not in taken and may_be_in_name(reading.word(end)):
        end += 1
        behind = end
        while reading.word(behind) in PARTICLES:
            behind += 1
        if behind not in taken and is_surname(reading.word(behind)):
            end = behind
    return end


def is_second_of_pair(reading: TokenColumns, place: int) -> bool:
    """Tell the "Seri" of "Datuk Seri", where the first is a title by itself."""
    return (reading.word(place - 1).lower(), reading.words[place].lower()) in TITLE_PAIRS


def may_be_in_name(word: str) -> bool:
    """Tell words and initials that a person's name may have."""
    return is_surname(word) or is_initial(word) or word in GIVEN_NAMES


def is_label(reading: TokenColumns, start: int, end: int) -> bool:
    """Tell who speaks in a line that begins `Lund: "…"`."""
    begins = start == 0 or "\n" in reading.words[start - 1]
    quoted = reading.word(end) == ":" and reading.word(end + 1) in CLOSING
    last = reading.words[end - 1].lower()
    named = last not in LABELS and last not in NO_PERSON_ENDS
    return begins and quoted and named and may_be_person(reading.words[start:end])


def is_built_as_a_person(reading: TokenColumns, start: int, end: int) -> bool:
    """Tell proper nouns in the form of a person's name, and not before "district" and the like."""
    words = reading.words
    proper = all(reading.proper[i] or words[i] in PARTICLES for i in range(start, end))
    return (
        (proper or has_age(reading, end))
        and may_be_person(reading.words[start:end])
        and reading.word(end) not in PLACE_ENDS
    )


def person(start: int, end: int, reading: TokenColumns) -> Name:
    """Name a person whom the model missed."""
    return Name(start, end, "PERSON", reading.text(start, end), "context")
