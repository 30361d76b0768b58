"""Where something is: "in Halden", "Halden, Texas" and "HALDEN 2024-03-09" name no team."""

import re

from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns

LOCATING = frozenset({"in", "at", "near", "from", "outside", "around"})
OF_PLACES = frozenset({"city", "town", "suburb", "village", "northern", "southern"})
DATE = re.compile(r"\d{4}-\d\d?-\d\d?")


def is_located(name: Name, reading: TokenColumns) -> bool:
    """Tell a place by the words around it."""
    before, behind = reading.around[name.start - 1], reading.around[name.end]
    if before in LOCATING or before in OF_PLACES:
        return True
    if before == "of" and reading.around[name.start - 2] in OF_PLACES:
        return True
    if behind == "," and is_region(reading, name.end + 1):
        return True
    return (behind == "-" and reading.around[name.end + 1] == "based") or is_dated(name, reading)


def is_region(reading: TokenColumns, place: int) -> bool:
    """Tell the "Texas" of "Halden, Texas," from the next of several names."""
    return reading.around[place].istitle() and reading.around[place + 1] in {",", "."}


def is_dated(name: Name, reading: TokenColumns) -> bool:
    """Tell the place of a line that begins as wires do, with place and date."""
    number, dash = reading.around[name.end : name.end + 2]
    whole = DATE.fullmatch(number) is not None
    return whole or (dash == "-" and number.isdigit() and len(number) == len("2024"))
