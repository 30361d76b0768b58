import pytest

from agents.nlp.entities.recognition.names import Name, Source, without_overlaps


def name(start: int, end: int, source: Source = "model") -> Name:
    return Name(start, end, "ORG", "x", source)


@pytest.mark.parametrize(
    ("names", "kept"),
    [
        pytest.param([], [], id="none"),
        pytest.param([name(4, 5), name(0, 2)], [name(0, 2), name(4, 5)], id="in reading order"),
        pytest.param([name(0, 2), name(2, 3)], [name(0, 2), name(2, 3)], id="side by side"),
        pytest.param([name(4, 6), name(2, 5)], [name(2, 5)], id="the longest"),
        pytest.param(
            [name(0, 2), name(0, 2, "designation"), name(0, 2, "gazetteer")],
            [name(0, 2, "gazetteer")],
            id="of equals the best known",
        ),
        pytest.param(
            [name(0, 2, "designation"), name(1, 3, "gazetteer")],
            [name(1, 3, "gazetteer")],
            id="of equals the best known, not the first",
        ),
        pytest.param([name(1, 3), name(0, 2)], [name(0, 2)], id="of equals the first"),
        pytest.param(
            [name(0, 3), name(2, 6), name(5, 7)], [name(2, 6)], id="one between two shorter ones"
        ),
        pytest.param(
            [name(0, 4), name(3, 5), name(4, 6)],
            [name(0, 4), name(4, 6)],
            id="what overlaps only what is not kept",
        ),
        pytest.param(
            [name(0, 9), name(1, 2), name(5, 6), name(9, 10)],
            [name(0, 9), name(9, 10)],
            id="inside of a long one",
        ),
    ],
)
def test_of_overlapping_names_the_best_are_kept(names: list[Name], kept: list[Name]) -> None:
    assert without_overlaps(names) == kept
    assert without_overlaps(names[::-1]) == kept
