import pytest

from agents.nlp.quotes.attribution import Range, merged
from agents.nlp.quotes.overlaps import remaining
from tests.agents.nlp.quotes.conftest import Finder


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"We go," Ann Lee said, adding that she lost.', [("We go",), ("that she lost",)]),
        (
            'Ann Lee said that Bob had shouted "no" twice.',
            [('that Bob had shouted "no" twice',)],
        ),
        ('"We won," she said, according to a report.', [("We won",)]),
        (
            'Ann Lee, who said that rents fell, said: "Taxes rose."',
            [("that rents fell",), ("Taxes rose.",)],
        ),
    ],
)
def test_each_word_is_told_once(find: Finder, text: str, words: list[tuple[str, ...]]) -> None:
    assert [found.words for found in find(text)] == words


@pytest.mark.parametrize(
    ("ranges", "joined"),
    [
        ([], []),
        ([(4, 6), (0, 2)], [(0, 2), (4, 6)]),
        ([(0, 4), (2, 3), (4, 6)], [(0, 6)]),
    ],
)
def test_ranges_that_overlap_are_joined(ranges: list[Range], joined: list[Range]) -> None:
    assert merged(ranges) == joined


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        ([], [(2, 9)]),
        ([(0, 3)], [(3, 9)]),
        ([(4, 6)], [(2, 4), (6, 9)]),
        ([(0, 3), (8, 12)], [(3, 8)]),
        ([(0, 12)], []),
        ([(9, 12)], [(2, 9)]),
    ],
)
def test_what_is_left_of_a_range(taken: list[Range], left: list[Range]) -> None:
    assert [*remaining((2, 9), taken, [start for start, _ in taken])] == left
