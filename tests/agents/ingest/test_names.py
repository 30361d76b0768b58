import pytest

from agents.ingest.names import bylines, label


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Ida Holm; Per Ek", ["Ida Holm", "Per Ek"]),
        ("By Ida Holm and Per Ek", ["Ida Holm", "Per Ek"]),
        ("By A and B", ["A", "B"]),
        ("Ida Holm, Per Ek and Liv Dahl", ["Ida Holm", "Per Ek", "Liv Dahl"]),
        ("Holm, Ida", ["Holm, Ida"]),
        ("Von Ida Holm, dpa", ["Ida Holm, dpa"]),
        ("Ida  Holm ,  Per Ek  &\n Liv Dahl\n|", ["Ida  Holm", "Per Ek", "Liv Dahl"]),
        (f"Ida Holm{' ' * 100_000}and{' ' * 100_000}Per Ek", ["Ida Holm", "Per Ek"]),
        (["By Ida Holm", {"name": "Per Ek"}, "Ida Holm", 5, None], ["Ida Holm", "Per Ek"]),
        ({"@type": "Person", "name": "Ida Holm"}, ["Ida Holm"]),
        ("Byron Andersen", ["Byron Andersen"]),
        (" ; ", None),
        ([], None),
        (5, None),
    ],
)
def test_bylines(given: object, expected: list[str] | None) -> None:
    assert bylines(given) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (" The Gazette ", "The Gazette"),
        ({"id": None, "name": "The Gazette"}, "The Gazette"),
        ([{"name": "The Gazette"}, "x"], "The Gazette"),
        (" ", None),
        ({}, None),
        (5, None),
    ],
)
def test_label(given: object, expected: str | None) -> None:
    assert label(given) == expected
