"""Clubs in sentences: "Halden beat Moss", "the Halden striker", in an article about sport."""

from collections import Counter
from collections.abc import Sequence

from agents.nlp.entities.lexicon.gazetteer import Gazetteer
from agents.nlp.entities.recognition.boundaries import ARTICLES, POSSESSIVES
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.set_phrases import STATES
from agents.nlp.entities.recognition.sport.places import is_located
from agents.nlp.entities.recognition.sport.teams import as_team, is_nation
from agents.nlp.entities.recognition.token_columns import TokenColumns
from agents.word_lists import rows

PLAYING: dict[str, set[str]] = {}
for side, listed in rows("nlp/entities", "en/playing_words.tsv", 2):
    PLAYING.setdefault(side, set()).update(listed.split())
# "Ola Berg (Halden)".
BRACKETS = ("(", ")")
JOINING = frozenset({"and", ","})
STATE_NAMES = frozenset(STATES.values())
PLACES = frozenset({"GPE", "LOC", "FAC"})
LEAST_SIGNS, LEAST_SIGNS_OF_OTHERS = 1, 2
# "Halden's Ola Berg", "Halden were": nobody but a club or a country has players and is many.
SURE = 2
MISTAKEN = PLACES | {"NORP", "PERSON", "PRODUCT"}


def with_clubs(names: Sequence[Name], reading: TokenColumns, gazetteer: Gazetteer) -> list[Name]:
    """Read the names of towns that are told of more as playing than as places as clubs."""
    full = [name for name in names if name.type == "PERSON" and name.end - name.start > 1]
    surnames = {reading.words[name.end - 1] for name in full}
    players, ends = {name.start for name in full}, {name.end - 1 for name in full}
    doubtful = [name for name in names if may_be_club(name, surnames, gazetteer)]
    signs: Counter[str] = Counter()
    for name in doubtful:
        signs[name.text] += sign_of(name, reading, players, ends)
    return [
        as_team(name) if is_club(name, signs) and not is_located(name, reading) else name
        for name in names
    ]


def may_be_club(name: Name, surnames: set[str], gazetteer: Gazetteer) -> bool:
    """Tell names of towns, and single words that the model takes for people and the like."""
    if name.type not in MISTAKEN or (name.type not in PLACES and name.end - name.start > 1):
        return False
    called = name.text in STATE_NAMES or name.text in surnames
    return not called and not is_nation(name.text, gazetteer)


def sign_of(name: Name, reading: TokenColumns, players: set[int], ends: set[int]) -> int:
    """Count what the words around a name tell for a club, less what they tell for a place."""
    before, behind = reading.around[name.start - 1], reading.around[name.end]
    if before in ARTICLES:
        before = reading.around[name.start - 2]
    if (before, behind) == BRACKETS and name.start - 2 in ends:
        return SURE
    if behind in POSSESSIVES:
        if name.end + 1 in players:
            return SURE
        behind = reading.around[name.end + 1]
    if behind in PLAYING["plural"] and before not in JOINING:
        return SURE
    plays = before in PLAYING["before"] or behind in PLAYING["behind"]
    return plays - is_located(name, reading)


def is_club(name: Name, signs: Counter[str]) -> bool:
    """Tell the names that more is told of as of clubs; of what may be people so much more."""
    return signs[name.text] >= (LEAST_SIGNS if name.type in PLACES else LEAST_SIGNS_OF_OTHERS)
