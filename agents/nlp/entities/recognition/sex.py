"""What the words beside a person's name tell of the person's sex: "Mrs", "his wife, ..."."""

from collections.abc import Sequence

from agents.nlp.entities.lexicon.gender import EITHER, HONORIFICS, PERSON_NOUNS
from agents.nlp.entities.recognition.boundaries import is_initial
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns

POSSESSIVES = frozenset({"his", "her", "their"})
ENDS = frozenset({",", ".", ";", ")", "and"})


def with_sexes(names: Sequence[Name], reading: TokenColumns) -> list[Name]:
    """Tell the sex of the people whose names do not have it yet."""
    return [
        name._replace(gender=sex_told(reading, name.start, name.end))
        if name.type == "PERSON" and name.gender == EITHER
        else name
        for name in names
    ]


def sex_told(reading: TokenColumns, start: int, end: int) -> str:
    """Read the form of address or the noun before a name, or "his wife" behind it."""
    place = start - 1
    while is_initial(reading.around[place]) or reading.around[place] == ".":
        place -= 1
    before = reading.around[place]
    if before == ",":
        return PERSON_NOUNS.get(reading.around[place - 1].lower(), EITHER)
    told = HONORIFICS.get(before.lower()) if before[:1].isupper() else None
    told = told or PERSON_NOUNS.get(before.lower(), EITHER)
    return called_behind(reading, end) if told == EITHER else told


def called_behind(reading: TokenColumns, end: int) -> str:
    """Read ", his wife," behind a name, but not ", his wife said,"."""
    comma, owner, noun, behind = (reading.around[end + step] for step in range(4))
    if comma != "," or owner not in POSSESSIVES or behind not in ENDS:
        return EITHER
    return PERSON_NOUNS.get(noun, EITHER)
