"""Couples and families: in "Paul and Linda Harrow" both have the surname."""

from collections.abc import Sequence
from itertools import pairwise

from agents.nlp.entities.lexicon.gender import GIVEN_NAMES
from agents.nlp.entities.lexicon.normal_names import without_generation
from agents.nlp.entities.recognition.boundaries import PARTICLES
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns

BETWEEN = frozenset({"and", "&", ","})
LONGEST_LIST = 4


def with_surnames(names: Sequence[Name], reading: TokenColumns) -> list[Name]:
    """Write out the given names that share the surname of the full name they are joined to."""
    alone: set[str] = set()
    completed = []
    for place, name in enumerate(names):
        full = (
            joined_to(names[place : place + LONGEST_LIST + 1], reading)
            if is_given_alone(name, alone)
            else None
        )
        if name.type == "PERSON" and name.end - name.start == 1:
            alone.add(name.text)
        completed.append(name if full is None else named_after(name, full))
    return completed


def is_given_alone(name: Name, known: set[str]) -> bool:
    """Tell a given name by which nobody was called before."""
    one = name.type == "PERSON" and name.end - name.start == 1
    return one and name.text in GIVEN_NAMES and name.text not in known


def joined_to(names: Sequence[Name], reading: TokenColumns) -> Name | None:
    """Find the full name at the end of a list of given names."""
    for name, following in pairwise(names):
        between = reading.words[name.end : following.start]
        if len(between) != 1 or between[0] not in BETWEEN or following.type != "PERSON":
            return None
        if following.end - following.start > 1:
            return following if between[0] != "," and is_full(following) else None
        if following.text not in GIVEN_NAMES:
            return None
    return None


def is_full(name: Name) -> bool:
    """Tell a name that begins with a given name, as the one it shares its surname with does."""
    return name.text.split()[0] in GIVEN_NAMES


def named_after(name: Name, full: Name) -> Name:
    """Write a given name with the surname of another name."""
    words = without_generation(full.text.split())
    begun = (place for place, word in enumerate(words) if word in PARTICLES)
    first = next(begun, len(words) - 1)
    return name._replace(text=" ".join([name.text, *words[first:]]))
