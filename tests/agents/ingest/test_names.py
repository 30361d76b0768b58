import pytest

from agents.ingest.names import label


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
