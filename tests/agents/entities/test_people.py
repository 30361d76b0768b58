import pytest

from agents.entities.grouping import same_spelling
from agents.entities.names import Name
from agents.entities.people import is_variant, join_people


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("lund", "vera lund", True),
        ("bin daud", "omar bin daud", True),
        ("vera lund", "vera q lund", True),
        ("ken lund", "kenneth lund", True),
        ("lund", "vera lund jr", True),
        ("vera", "vera lund", False),
        ("peter lund", "vera lund", False),
        ("lund", "vera lundgren", False),
    ],
)
def test_is_variant(short: str, full: str, expected: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_variant(short.split(), full.split()) is expected


@pytest.mark.parametrize(
    ("names", "people"),
    [
        pytest.param(
            [("Vera Lund", "PERSON"), ("Lund", "ORG")],
            [["Vera Lund", "Lund"]],
            id="a surname, whatever the model takes it for",
        ),
        pytest.param(
            [("Lund", "PERSON"), ("Vera Lund", "PERSON")],
            [["Lund", "Vera Lund"]],
            id="a surname in the headline",
        ),
        pytest.param(
            [("Vera Lund", "PERSON"), ("Vera", "PERSON")],
            [["Vera Lund", "Vera"]],
            id="a given name",
        ),
        pytest.param(
            [("Vera Lund", "PERSON"), ("Vera Roe", "PERSON"), ("Vera", "PERSON")],
            [["Vera Lund"], ["Vera Roe"], ["Vera"]],
            id="a given name of two people",
        ),
        pytest.param(
            [("Vera Lund", "PERSON"), ("Peter Lund", "PERSON"), ("Lund", "PERSON")],
            [["Vera Lund"], ["Peter Lund", "Lund"]],
            id="a surname of two people is the last one's",
        ),
        pytest.param(
            [("Junge SVP", "PERSON"), ("SVP", "PERSON")],
            [["Junge SVP"], ["SVP"]],
            id="an acronym is no surname",
        ),
    ],
)
def test_join_people(names: list[tuple[str, str]], people: list[list[str]]) -> None:
    groups = same_spelling(
        Name(10 * place, 10 * place + len(text.split()), kind, text, "model")
        for place, (text, kind) in enumerate(names)
    )
    assert [[name.text for name in group.names] for group in join_people(groups)] == people
