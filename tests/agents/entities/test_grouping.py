import pytest

from agents.entities.gazetteer import Known
from agents.entities.grouping import Group, nearest, same_spelling
from agents.entities.names import Name


def name(text: str, kind: str = "PERSON", start: int = 0, sex: str = "-") -> Name:
    return Name(start, start + len(text.split()), kind, text, "model", sex=sex)


def texts(groups: list[Group]) -> list[list[str]]:
    return [[one.text for one in group.names] for group in groups]


def test_spellings_of_a_name_are_one_group() -> None:
    groups = same_spelling([name("Acme Corp.", "ORG"), name("Lund"), name("ACME", "ORG", 5)])
    assert texts(groups) == [["Acme Corp.", "ACME"], ["Lund"]]


def test_what_is_known_is_one_group_however_it_is_called() -> None:
    known = Known("United States", "GPE", "Q30")
    names = [name("US", "GPE")._replace(known=known), name("America", "GPE")._replace(known=known)]
    assert texts(same_spelling(names)) == [["US", "America"]]


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [(["ORG", "PERSON", "PERSON"], "PERSON"), (["GPE", "ORG"], "GPE")],
    ids=["most often", "first of equals"],
)
def test_type_of_a_group(kinds: list[str], expected: str) -> None:
    [group] = same_spelling([name("Lund", kind, place) for place, kind in enumerate(kinds)])
    assert group.type == expected


def test_the_fullest_name_is_the_longest() -> None:
    [group] = same_spelling([name("Acme", "ORG"), name("Acme Corp.", "ORG", 4)])
    assert group.fullest.text == "Acme Corp."


@pytest.mark.parametrize(
    ("short", "expected"),
    [
        pytest.param(name("Lund", start=20), "Peter Lund", id="named last"),
        pytest.param(name("Lund", start=5), "Susan Lund", id="named before"),
        pytest.param(name("Lund", start=20, sex="f"), "Susan Lund", id="the address decides"),
    ],
)
def test_nearest(short: Name, expected: str) -> None:
    groups = same_spelling([name("Susan Lund", start=1), name("Peter Lund", start=10)])
    assert nearest(groups, short).fullest.text == expected
