"""People whom the model missed: named in full, or told of by what stands beside the name."""

from collections.abc import Iterable, Iterator

from agents.nlp.caching import bounded_cache
from agents.nlp.entities.lexicon.gender import GIVEN_NAMES, PERSON_NOUNS
from agents.nlp.entities.recognition.boundaries import (
    ARTICLES,
    COMMON_WORDS,
    NO_PERSONS_WORDS,
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
from agents.nlp.entities.recognition.person_evidence import (
    has_age,
    is_addressed,
    is_told_a_person,
)
from agents.nlp.entities.recognition.quoted import CLOSING
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.nlp.syntax.labels import deps

# Longer words are not remembered.
LONGEST = 30
ARGUMENTS = deps({"nsubj", "nsubjpass", "dobj", "dative", "poss"})
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
        if (
            first is not None
            or is_told_a_person(reading, start, end)
            or is_called_by_given_name(reading, start, end)
        ):
            yield person(first or start, end, reading)


def free_runs(reading: TokenColumns, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of words with capitals that no name has."""
    words, end = reading.words, 0
    for place in reading.candidates:
        if place >= end and place not in taken and may_be_in_name(words[place]):
            start = place + is_second_of_pair(reading, place)
            end = end_of_run(reading, start, taken)
            if end > start:
                yield start, end


def end_of_run(reading: TokenColumns, start: int, taken: set[int]) -> int:
    """Find where a run of such words ends; particles stand inside it."""
    around, end = reading.around, start
    while end not in taken and may_be_in_name(around[end]):
        end += 1
        behind = end
        while around[behind] in PARTICLES:
            behind += 1
        if behind not in taken and is_surname(around[behind]):
            end = behind
    return end


def is_second_of_pair(reading: TokenColumns, place: int) -> bool:
    """Tell the "Seri" of "Datuk Seri", where the first is a title by itself."""
    return (reading.around[place - 1].lower(), reading.words[place].lower()) in TITLE_PAIRS


@bounded_cache(LONGEST)
def may_be_in_name(word: str) -> bool:
    """Tell words and initials that a person's name may have."""
    if word.lower() in NO_PERSONS_WORDS:
        return False
    return is_surname(word) or is_initial(word) or word in GIVEN_NAMES


def is_label(reading: TokenColumns, start: int, end: int) -> bool:
    """Tell who speaks in a line that begins `Lund: "…"`."""
    if reading.around[end] != ":" or reading.around[end + 1] not in CLOSING:
        return False
    begins = start == 0 or "\n" in reading.words[start - 1]
    last = reading.words[end - 1].lower()
    named = last not in LABELS and last not in NO_PERSON_ENDS
    return begins and named and may_be_person(reading.words[start:end])


def is_built_as_a_person(reading: TokenColumns, start: int, end: int) -> bool:
    """Tell proper nouns in the form of a person's name, and not before "district" and the like."""
    return (
        (is_proper(reading, start, end) or has_age(reading, end) or is_addressed(reading, start))
        and may_be_person(reading.words[start:end])
        and reading.around[end] not in PLACE_ENDS
    )


def is_proper(reading: TokenColumns, start: int, end: int) -> bool:
    """Tell proper nouns, with particles or without."""
    words, proper = reading.words, reading.proper
    return all(proper[place] or words[place] in PARTICLES for place in range(start, end))


def full_name(reading: TokenColumns, start: int, end: int) -> int | None:
    """Find where a full name begins: with a given name, or a word before it."""
    given = (place for place in range(start, end - 1) if reading.words[place] in GIVEN_NAMES)
    first = next(given, None)
    if first is None or reading.around[start - 1].lower() in ARTICLES:
        return None
    return start if end - start <= LONGEST_PERSON else first


def is_called_by_given_name(reading: TokenColumns, start: int, end: int) -> bool:
    """Tell "She loves Jake", where the given name alone is what the verb has."""
    word = reading.words[start]
    alone = end - start == 1 and word in GIVEN_NAMES and word.istitle()
    begins = reading.sentence[start] != reading.sentence[start - 1] if start else True
    return alone and not begins and reading.dep[start] in ARGUMENTS and reading.proper[start] == 1


def person(start: int, end: int, reading: TokenColumns) -> Name:
    """Name a person whom the model missed."""
    return Name(start, end, "PERSON", reading.text(start, end), "context")
