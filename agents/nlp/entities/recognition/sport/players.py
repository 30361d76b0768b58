"""Players that the model missed in scores: "P. Roe 61", "lbw b Lund"."""

from collections.abc import Iterator, Sequence

from agents.nlp.entities.recognition.boundaries import is_initial
from agents.nlp.entities.recognition.name_parts import is_surname
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.token_columns import TokenColumns

# Caught and bowled.
CRICKET, BY = "cricket", frozenset({"c", "b"})


def missed_players(
    names: Sequence[Name], reading: TokenColumns, told: frozenset[str]
) -> Iterator[Name]:
    """Yield the surnames behind initials that no name has, and those of who is out by whom."""
    taken = {place for name in names for place in range(name.start, name.end)}
    for place in reading.candidates:
        word, before = reading.words[place], reading.around[place - 1]
        if place in taken or place - 1 in taken or not is_surname(word):
            continue
        if is_initial(before) and before.endswith("."):
            yield player(place - 1, place + 1, reading)
        elif before in BY and CRICKET in told:
            yield player(place, place + 1, reading)


def player(start: int, end: int, reading: TokenColumns) -> Name:
    """Name a player."""
    return Name(start, end, "PERSON", reading.text(start, end), "context")
