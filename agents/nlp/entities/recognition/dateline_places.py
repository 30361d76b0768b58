"""The places of datelines: named there whatever the model takes their capitals for."""

import re
from collections.abc import Iterable, Iterator

from agents.nlp.datelines.candidate import is_in_capitals
from agents.nlp.datelines.form import SMALL_WORDS
from agents.nlp.entities.lexicon.gazetteer import Gazetteer
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns

CAPITALS = re.compile(r"(?<=[^\W\d_a-z])[^\W\d_a-z]+|(?<=['\u2019])S\b")
SMALL = re.compile(rf"(?<=[ -])(?:{'|'.join(SMALL_WORDS)})(?=[ -])", re.IGNORECASE)
# A shorter name that is known is written in capitals everywhere: "USA".
SHORTEST = 4


def beside_datelines(names: Iterable[Name], reading: TokenColumns) -> Iterator[Name]:
    """Leave out names that run into the place of a dateline: "Leeds, Nov 20" is none.

    Who reports from there, in brackets behind it, is an agency or a paper.
    """
    places = {place for start, end in reading.reported_from for place in range(start, end)}
    for name in names:
        if places.isdisjoint(range(name.start, name.end)):
            reports = reading.around[name.start - 1] == "(" and name.start - 2 in places
            yield name._replace(type="ORG") if reports and name.known is None else name


def dateline_places(reading: TokenColumns, gazetteer: Gazetteer) -> Iterator[Name]:
    """Yield the places of datelines, written as they are in sentences."""
    for start, end in reading.reported_from:
        text = reading.text(start, end)
        known = gazetteer.known(text, "GPE")
        if is_in_capitals(text) and not (known and len(text) < SHORTEST):
            text = in_small_letters(text)
        yield Name(start, end, known.type if known else "GPE", text, "model", known)


def in_small_letters(name: str) -> str:
    """Write a name in capitals as in a sentence: "Port-au-Prince", "McAllen"."""
    lower = CAPITALS.sub(lambda run: run[0].lower(), name)
    return SMALL.sub(lambda word: word[0].lower(), lower)
