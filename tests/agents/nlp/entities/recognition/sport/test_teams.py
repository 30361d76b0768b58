"""Reports as wires send them: which names are teams, and which stay what they are."""

import pytest
from spacy.language import Language

LEAGUE = """Results of first division matches played on Saturday:

Fortuna Halden 2 Moss 1

Bergen 0 Sparta Lier 0

Trondheim 3 Vitesse 1

Standings (tabulated under played, won, drawn, lost, goals for, against, points):

Bergen 14 9 3 2 30 11 30

Trondheim 14 8 4 2 27 12 28

The match in Bergen was watched by 900 people. Trondheim meet Moss on Friday."""

HOCKEY = """NHL ICE HOCKEY - STANDINGS AFTER FRIDAY'S GAMES.

W L T GF GA PTS

BOSTON 10 9 4 72 79 24

Hartford 12 7 6 77 76 30

Pittsburgh 9 13 3 86 86 21

SATURDAY, DECEMBER 7

Dallas at Ottawa"""

NATIONS = """World Cup qualifying matches on Tuesday:

Norway 2 Halden Select 1

England 0 Poland 0

Turkey 3 Wales 1

Moss 2 Lier 1"""

WEATHER = """Weather on Tuesday:

Oslo 14 9 3 2

Paris 21 12 4 1

Rome 24 15 0 0"""

VOTES = """Votes counted in the district on Tuesday:

Bergen 1204 903 77 12

Trondheim 900 811 45 9

Oslo 700 512 45 9"""


def typed(model: Language, text: str) -> set[tuple[str, str]]:
    return {(entity.name, entity.type) for entity in model(text)._.entities}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (LEAGUE, ["Fortuna Halden", "Moss", "Bergen", "Sparta Lier", "Trondheim", "Vitesse"]),
        (HOCKEY, ["BOSTON", "Hartford", "Pittsburgh", "Dallas", "Ottawa"]),
        (NATIONS, ["Halden Select", "Moss", "Lier"]),
    ],
)
def test_teams_are_organisations(model: Language, text: str, named: list[str]) -> None:
    assert {(name, "ORG") for name in named} <= typed(model, text)


def test_the_town_is_another_thing_than_its_club(model: Language) -> None:
    found = [entity for entity in model(LEAGUE)._.entities if entity.name == "Bergen"]
    assert {(entity.type, len(entity.mentions)) for entity in found} == {("ORG", 2), ("GPE", 1)}
    assert len({entity.id for entity in found}) == len(found)


def test_a_country_stays_one(model: Language) -> None:
    organisations = {name for name, kind in typed(model, NATIONS) if kind == "ORG"}
    assert organisations.isdisjoint({"Norway", "England", "Poland", "Turkey", "Wales"})


@pytest.mark.parametrize("text", [WEATHER, VOTES])
def test_other_tables_name_no_teams(model: Language, text: str) -> None:
    assert {kind for name, kind in typed(model, text) if name in {"Oslo", "Paris", "Bergen"}} == {
        "GPE"
    }


def test_players_stay_people(model: Language) -> None:
    text = """Scores in the golf tournament after two rounds of the season:

139 Peter Roe 66 73 70 70

140 John Lund 70 70 69 71

141 Mark Berg 69 72 70 71"""
    found = typed(model, text)
    assert {("Peter Roe", "PERSON"), ("John Lund", "PERSON"), ("Mark Berg", "PERSON")} <= found
