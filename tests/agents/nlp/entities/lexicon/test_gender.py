import pytest

from agents.nlp.entities.lexicon.gender import GIVEN_NAMES, HONORIFICS, agree


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("m", "m", True), ("m", "f", False), ("-", "f", True), ("m", "-", True)],
)
def test_agree(one: str, other: str, expected: bool) -> None:  # noqa: FBT001 - a table's column
    assert agree(one, other) is expected


def test_signs() -> None:
    assert (HONORIFICS["mrs."], HONORIFICS["mr."], HONORIFICS["dr."]) == ("f", "m", "-")
    assert (GIVEN_NAMES["Susan"], GIVEN_NAMES["Peter"]) == ("f", "m")
