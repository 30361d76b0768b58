import pytest

from agents.entities.phrases import Phrases

KNOWN = Phrases(
    [
        (("North", "Sea"), "water"),
        (("North",), "direction"),
        (("North", "Sea"), "a second meaning"),
        (("Sea", "Lion"), "animal"),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("the North", [(1, 2, "direction")], id="one word"),
        pytest.param("the North Sea", [(1, 3, "water")], id="the longest, its first meaning"),
        pytest.param("North Sea Lion", [(0, 2, "water")], id="no overlap"),
        pytest.param("north sea", [], id="case counts"),
        pytest.param("North North", [(0, 1, "direction"), (1, 2, "direction")], id="each place"),
    ],
)
def test_phrases_in_a_text(text: str, found: list[tuple[int, int, str]]) -> None:
    assert list(KNOWN.find(text.split())) == found
