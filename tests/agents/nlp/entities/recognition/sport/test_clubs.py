"""Clubs in sentences of reports, and towns in them that are no clubs."""

import pytest
from spacy.language import Language

MATCH = """Bergen beat Moss 3-1 on Saturday to go top of the league. The Bergen striker Ola Berg
scored twice before half-time and goalkeeper Per Lie saved a late penalty.

Moss coach Arne Vik said his side had been beaten by the better team."""

CRICKET = """Lancashire batsman Peter Roe hit 121 on Friday to put his side on top. Kent were 45 for
three when bad light stopped play. Adam Holt took five wickets for 61 in the first innings."""


def kinds(model: Language, text: str, name: str) -> set[str]:
    return {entity.type for entity in model(text)._.entities if entity.name == name}


@pytest.mark.parametrize(
    ("text", "club"),
    [
        (MATCH, "Bergen"),
        (MATCH, "Moss"),
        (CRICKET, "Lancashire"),
        (CRICKET, "Kent"),
        ("Chicago beat Denver in the playoffs. Their pitcher led his team all season.", "Chicago"),
    ],
)
def test_who_plays_is_a_club(model: Language, text: str, club: str) -> None:
    assert kinds(model, text, club) == {"ORG"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The league match in Bergen was stopped. The coach of the team left Bergen.", "Bergen"),
        ("Norway beat Denmark in the cup. The striker scored two goals for his team.", "Norway"),
        ("Texas beat Ohio in the league match. The team of Texas scored two goals.", "Texas"),
        ("Chicago beat back the plan. Its mayor said the season was over.", "Chicago"),
    ],
)
def test_a_place_stays_one(model: Language, text: str, place: str) -> None:
    assert kinds(model, text, place) == {"GPE"}


def test_where_it_was_played_is_the_town(model: Language) -> None:
    text = MATCH + "\n\nA crowd of 900 came to the stadium in Bergen."
    assert kinds(model, text, "Bergen") == {"ORG", "GPE"}
