import pytest

from agents.nlp.entities.recognition.person_evidence import (
    has_age,
    has_human_things,
    is_addressed,
    is_age,
    is_called_before,
    is_called_behind,
    is_who,
)
from tests.support.readings import reading_of


def place(text: str) -> tuple[int, int]:
    """Find the name, which the tests call Roe or Vera Roe."""
    words = text.split()
    end = words.index("Roe") + 1
    return end - (words[end - 2 : end - 1] == ["Vera"]) - 1, end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Roe", True),
        ("Adv . Roe", True),
        ("Dr. R K Roe", True),
        ("said mr Roe", False),
        ("Minister Roe", False),
        ("Roe", False),
    ],
)
def test_is_addressed(*, text: str, expected: bool) -> None:
    assert is_addressed(reading_of(text), place(text)[0]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said lawyer Vera Roe", True),
        ("said lawyer Roe", False),
        ("her brother Roe", True),
        ("the mayor , Vera Roe , left", True),
        ("the mayor , Vera Roe Board", False),
        ("Chancellor Vera Roe", True),
        ("Private Vera Roe", False),
        ("their rival Vera Roe", False),
    ],
)
def test_is_called_before(*, text: str, expected: bool) -> None:
    assert is_called_before(reading_of(text), *place(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe , 34 , left", True),
        ("Roe ( 34 )", True),
        ("Roe , 34 shops", False),
        ("Roe , 340 , left", False),
        ("Roe ( Lund )", False),
        ("Roe", False),
    ],
)
def test_has_age(*, text: str, expected: bool) -> None:
    assert has_age(reading_of(text), place(text)[1]) is expected


@pytest.mark.parametrize(
    ("number", "expected"), [("34", True), ("4", False), ("116", False), ("1975", False)]
)
def test_is_age(*, number: str, expected: bool) -> None:
    assert is_age(number) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe , a lawyer , left", True),
        ("Roe , a young lawyer of Moss", True),
        ("Roe , a lawyer app", False),
        ("Roe , a bank , left", False),
        ("Roe , lawyer", False),
    ],
)
def test_is_called_behind(*, text: str, expected: bool) -> None:
    assert is_called_behind(reading_of(text), place(text)[1]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Roe , who was late", True), ("Roe who was late", True), ("Roe , who were late", False)],
)
def test_is_who(*, text: str, expected: bool) -> None:
    assert is_who(reading_of(text), place(text)[1]) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Roe 's widow", True), ("Roe 's shares", False), ("Roe", False)]
)
def test_has_human_things(*, text: str, expected: bool) -> None:
    assert has_human_things(reading_of(text), place(text)[1]) is expected
