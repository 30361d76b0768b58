import pytest

from agents.nlp.entities.entity import Mention
from agents.nlp.entities.salience import saliences, weight
from tests.support.readings import reading_of

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


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (Mention(0, 1, "name"), 1.0),
        (Mention(0, 1, "pronoun"), 0.5),
        (Mention(0, 2, "nominal"), 0.5),
        (Mention(5, 6, "name"), 0.75),
        (Mention(8, 10, "name"), 0.9),
    ],
)
def test_weight(mention: Mention, expected: float) -> None:
    assert weight([mention], READING.subject) == pytest.approx(expected)


def test_the_shares_are_cut_to_thousandths() -> None:
    assert saliences([[NAME], [NAME], [NAME]], READING) == [0.333, 0.333, 0.333]
