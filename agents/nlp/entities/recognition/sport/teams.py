"""Teams of results and tables: what they are called means them in the whole article."""

from collections.abc import Sequence

from agents.nlp.datelines.candidate import is_in_capitals
from agents.nlp.entities.lexicon.gazetteer import Gazetteer, Known
from agents.nlp.entities.lexicon.gender import GIVEN_NAMES
from agents.nlp.entities.lexicon.normal_names import normal
from agents.nlp.entities.recognition.boundaries import is_initial
from agents.nlp.entities.recognition.dateline_places import in_small_letters
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.sport.places import is_located
from agents.nlp.entities.recognition.sport.score_lines import stretches
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.word_lists import words

LABELS = words("nlp/entities", "en/table_labels.txt")
# Teams of which the gazetteer has no country.
NATIONS = frozenset({"england", "scotland", "wales", "northern ireland", "west indies"})
SHORTEST = 3
# Fewer lines of names and numbers are as likely something else.
LEAST_NAMES = 3
MISTAKEN = frozenset({"GPE", "LOC", "FAC", "NORP", "PERSON", "PRODUCT", "WORK_OF_ART", "EVENT"})


def with_teams(names: Sequence[Name], reading: TokenColumns, gazetteer: Gazetteer) -> list[Name]:
    """Yield the names of an article with tables, those of its teams as organisations'."""
    players = {
        place
        for name in names
        if name.type == "PERSON" and is_full(name, reading)
        for place in range(name.start, name.end)
    }
    found = [
        (start, end)
        for start, end in stretches(reading)
        if is_team(reading, start, end, gazetteer) and players.isdisjoint(range(start, end))
    ]
    if len(found) < LEAST_NAMES:
        return list(names)
    called = {normal(reading.text(start, end)) for start, end in found}
    listed = {place for start, end in found for place in range(start, end)}
    others = [
        as_team(name) if is_called(name, called, reading) else name
        for name in names
        if not touches(name, listed)
    ]
    return sorted([*others, *(team(start, end, reading) for start, end in found)])


def is_full(name: Name, reading: TokenColumns) -> bool:
    """Tell a person's name of several words, the last of which is no number."""
    return name.end - name.start > 1 and reading.words[name.end - 1].isalpha()


def is_team(reading: TokenColumns, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Tell a team from a player, a country and the label of a row."""
    first, text = reading.words[start], reading.text(start, end)
    if first.title() in GIVEN_NAMES or is_initial(first) or len(text) < SHORTEST:
        return False
    if LABELS.issuperset([word.lower() for word in reading.words[start:end] if word.isalpha()]):
        return False
    return not is_nation(text, gazetteer)


def is_nation(text: str, gazetteer: Gazetteer) -> bool:
    """Tell the names of countries and peoples, whose teams are called by them."""
    known = gazetteer.sure.get(normal(text))
    return normal(text) in NATIONS or (
        known is not None and (known.iso3166 is not None or known.type == "NORP")
    )


def touches(name: Name, places: set[int]) -> bool:
    """Tell whether a name shares a word with those at some places."""
    return not places.isdisjoint(range(name.start, name.end))


def is_called(name: Name, called: set[str], reading: TokenColumns) -> bool:
    """Tell a name that is a team's, unless it is said where something is."""
    called_so = name.type in MISTAKEN and normal(name.text) in called
    return called_so and not is_located(name, reading)


def team(start: int, end: int, reading: TokenColumns) -> Name:
    """Name a team."""
    return as_team(Name(start, end, "ORG", reading.text(start, end), "context"))


def as_team(name: Name) -> Name:
    """Read a name as a team's: the town that is called so is another thing."""
    text = in_small_letters(name.text) if is_in_capitals(name.text) else name.text
    return name._replace(type="ORG", known=Known(text, "ORG"), source="context")
