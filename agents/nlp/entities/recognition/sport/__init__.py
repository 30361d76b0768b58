"""Names in reports of sport: clubs called like their towns, in tables, results and sentences."""

from collections.abc import Sequence

from agents.nlp.entities.lexicon.gazetteer import Gazetteer
from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.sport.clubs import with_clubs
from agents.nlp.entities.recognition.sport.missed_clubs import missed_clubs
from agents.nlp.entities.recognition.sport.players import missed_players
from agents.nlp.entities.recognition.sport.scores import without_scores
from agents.nlp.entities.recognition.sport.tags import without_tags
from agents.nlp.entities.recognition.sport.teams import with_teams
from agents.nlp.entities.recognition.sport.vocabulary import (
    has_scores,
    has_tables,
    is_report,
    words_of_sport,
)
from agents.nlp.entities.recognition.token_columns import TokenColumns


def in_sport(names: Sequence[Name], reading: TokenColumns, gazetteer: Gazetteer) -> Sequence[Name]:
    """Mend the names of an article that tells of sport, if it does."""
    told = words_of_sport(reading)
    if not told:
        return names
    names = list(without_tags(names, reading))
    if has_scores(told):
        names = list(without_scores(names, reading))
        names += missed_players(names, reading, told)
    if has_tables(told):
        names = with_teams(sorted(names), reading, gazetteer)
    if is_report(told):
        names = with_clubs(names, reading, gazetteer)
        names = sorted([*names, *missed_clubs(names, reading, gazetteer)])
    return names
