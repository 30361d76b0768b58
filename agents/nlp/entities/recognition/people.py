"""The people of an article: those the model took for something else, and those it missed."""

from collections.abc import Sequence

from agents.nlp.entities.lexicon.gender import GIVEN_NAMES
from agents.nlp.entities.recognition.article_evidence import told_elsewhere
from agents.nlp.entities.recognition.boundaries import without_titles
from agents.nlp.entities.recognition.entity_types import may_be_person
from agents.nlp.entities.recognition.missed_people import missed_people
from agents.nlp.entities.recognition.name_parts import whole_people
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.noun_evidence import type_told
from agents.nlp.entities.recognition.person_evidence import is_addressed, is_told_a_person
from agents.nlp.entities.recognition.place_surnames import with_place_surnames
from agents.nlp.entities.recognition.sex import with_sexes
from agents.nlp.entities.recognition.token_columns import TokenColumns

PLACES = frozenset({"GPE", "LOC", "FAC"})


def with_people(names: Sequence[Name], reading: TokenColumns) -> list[Name]:
    """Mend and complete the names of people; all names in reading order."""
    typed = told_elsewhere([as_told(name, reading) for name in names], reading)
    whole = list(whole_people([untitled(name, reading) for name in typed], reading))
    people = sorted([*whole, *missed_people(whole, reading)])
    return with_sexes(list(with_place_surnames(people, reading)), reading)


def untitled(name: Name, reading: TokenColumns) -> Name:
    """Leave the titles out of a name that turned out to be a person's."""
    if name.type != "PERSON" or name.source != "context":
        return name
    start = without_titles(reading.words, name.start, name.end)
    return name._replace(start=start, text=reading.text(start, name.end))


def as_told(name: Name, reading: TokenColumns) -> Name:
    """Correct the type of a name that the words beside it tell better than the model."""
    start, end = name.start, name.end
    if name.known is not None:
        alone = end - start == 1 and name.type in PLACES
        told = "PERSON" if alone and is_addressed(reading, start) else None
    elif is_full_name(name, reading) or is_person_there(name, reading):
        told = "PERSON"
    else:
        told = type_told(reading, start, end)
    if told is None or alike(told, name.type):
        return name
    return name._replace(type=told, known=None, source="context")


def is_full_name(name: Name, reading: TokenColumns) -> bool:
    """Tell a person's name of several words that begins with a given name."""
    several = name.type == "PERSON" and name.end - name.start > 1
    return several and reading.words[name.start] in GIVEN_NAMES


def is_person_there(name: Name, reading: TokenColumns) -> bool:
    """Tell a name built as a person's that the words beside it tell to be one."""
    built = may_be_person(reading.words[name.start : name.end])
    return built and is_told_a_person(reading, name.start, name.end)


def alike(told: str, model: str) -> bool:
    """Tell types that agree: what kind of place a place is, the model tells."""
    return told == model or (told in PLACES and model in PLACES)
