import pytest

from agents.nlp.entities.coreference.places import Place
from agents.nlp.entities.coreference.titles import Role, called_behind, roles_of, title_before
from tests.support.readings import reading_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Foreign Minister Roe", ["foreign", "minister"]),
        ("Gov. Roe", ["governor"]),
        ("the mayor , Roe , left", ["mayor"]),
        ("then , Roe left", []),
        ("met Roe", []),
        ("Roe", []),
        ("acting chief executive officer of Roe", []),
    ],
)
def test_title_before(text: str, title: list[str]) -> None:
    words = text.split()
    assert title_before(reading_of(text), words.index("Roe")) == title


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Roe , the new mayor of Moss", ["new", "mayor"]),
        ("Roe , mayor of Moss", ["mayor"]),
        ("Roe , a bank", []),
        ("Roe , the firm of a mayor", []),
        ("Roe left", []),
        ("Roe ,", []),
    ],
)
def test_called_behind(text: str, role: list[str]) -> None:
    assert called_behind(reading_of(text), 1) == role


def test_roles_of_people_are_given_once() -> None:
    reading = reading_of("Minister Roe left . Minister Roe , the mayor , sat")
    named = [Place(1, 2, 7), Place(5, 6, 7)]
    assert list(roles_of(named, reading)) == [
        Role(7, 1, frozenset({"minister"})),
        Role(7, 5, frozenset({"mayor"})),
    ]


@pytest.mark.parametrize(
    ("words", "wanted", "expected"),
    [
        ({"prime", "minister"}, {"minister"}, True),
        ({"prime", "minister"}, {"prime", "minister"}, True),
        ({"minister"}, {"prime", "minister"}, False),
        ({"former", "minister"}, {"minister"}, False),
        ({"former", "minister"}, {"former", "minister"}, True),
    ],
)
def test_what_a_role_fits(*, words: set[str], wanted: set[str], expected: bool) -> None:
    assert Role(0, 0, frozenset(words)).fits(wanted) is expected
