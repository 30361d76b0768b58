"""Clubs that the model missed: "Moss coach Arne Vik", "Moss were beaten"."""

from collections.abc import Iterator, Sequence

from agents.nlp.entities.lexicon.gazetteer import Gazetteer
from agents.nlp.entities.recognition.boundaries import is_common
from agents.nlp.entities.recognition.name_parts import is_surname
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.sport.teams import is_nation, team
from agents.nlp.entities.recognition.sport.vocabulary import SPELLED
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.word_lists import words

POSITIONS = words("nlp/entities", "en/positions_in_teams.txt")
ABBREVIATION = 3


def missed_clubs(
    names: Sequence[Name], reading: TokenColumns, gazetteer: Gazetteer
) -> Iterator[Name]:
    """Yield single words that nothing else names before what only a club has."""
    taken = {place for name in names for place in range(name.start, name.end)}
    for place in reading.candidates:
        if (
            reading.around[place + 1] in POSITIONS
            and place not in taken
            and is_free(reading, place)
            and not is_nation(reading.words[place], gazetteer)
        ):
            yield team(place, place + 1, reading)


def is_free(reading: TokenColumns, place: int) -> bool:
    """Tell a proper noun that stands alone and is no word of sport or title."""
    word, before = reading.words[place], reading.around[place - 1]
    alone = not before[:1].isupper() or reading.sentence[place - 1] != reading.sentence[place]
    named = is_surname(word) and not is_common(word) and word not in SPELLED
    return alone and named and bool(reading.proper[place]) and len(word) > ABBREVIATION
