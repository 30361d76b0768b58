import pytest

from agents.nlp.entities.recognition.names import Name
from agents.nlp.entities.recognition.sport.players import missed_players
from tests.support.readings import reading_of


@pytest.mark.parametrize(
    ("text", "told", "players"),
    [
        ("S. Roe 23", {"soccer"}, ["S. Roe"]),
        ("S. Roe c Moody b Hick 23", {"cricket"}, ["S. Roe", "Moody", "Hick"]),
        ("G. Berg lbw b Lund 0", {"cricket"}, ["G. Berg", "Lund"]),
        ("S. Roe c Moody", {"soccer"}, ["S. Roe"]),
        ("S. roe", {"cricket"}, []),
        ("Group A Halden", {"cricket"}, []),
    ],
)
def test_players_in_scores(text: str, told: set[str], players: list[str]) -> None:
    found = missed_players([], reading_of(text), frozenset(told))
    assert [(name.text, name.type) for name in found] == [(name, "PERSON") for name in players]


def test_what_has_a_name_is_left() -> None:
    reading = reading_of("S. Roe 23")
    assert not list(missed_players([Name(0, 2, "ORG", "S. Roe", "model")], reading, frozenset()))
