import pytest

from agents.entities.mentions import Mention
from agents.entities.salience import saliences
from tests.agents.entities.readings import reading_of

NAME = Mention(0, 1, "name")
READING = reading_of("x " * 10, subjects=(9,))


@pytest.mark.parametrize(
    ("more", "less"),
    [
        pytest.param([NAME, Mention(2, 3, "name")], [NAME], id="more mentions"),
        pytest.param([NAME], [Mention(8, 9, "name")], id="earlier"),
        pytest.param([NAME], [Mention(0, 1, "pronoun")], id="a name before a pronoun"),
        pytest.param([Mention(9, 10, "name")], [Mention(8, 9, "name")], id="subject"),
    ],
)
def test_what_makes_an_entity_salient(more: list[Mention], less: list[Mention]) -> None:
    first, second = saliences([more, less], READING)
    assert first > second
    assert 0.99 < first + second <= 1


def test_nothing_named() -> None:
    assert saliences([], READING) == []
