import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from agents.nlp.syntax.edges import edges


def plain_edges(heads: list[int]) -> list[tuple[int, int]]:
    """Look at all that hangs on each word, word by word."""
    reach = [(word, word) for word in range(len(heads))]
    for word in range(len(heads)):
        above = word
        while heads[above] != above:
            above = heads[above]
            first, last = reach[above]
            reach[above] = min(first, word), max(last, word)
    return reach


@st.composite
def trees(draw: st.DrawFn) -> list[int]:
    """Draw heads without a circle, most of them of trees that cross themselves."""
    order = draw(st.permutations(range(draw(st.integers(0, 12)))))
    heads = [0] * len(order)
    for rank, word in enumerate(order):
        heads[word] = order[draw(st.integers(0, rank))]
    return heads


def found_edges(heads: list[int]) -> list[tuple[int, int]]:
    column, here = np.array(heads, np.int64), np.arange(len(heads))
    firsts = edges(column, here < column, last=False).tolist()
    return list(zip(firsts, edges(column, here > column, last=True).tolist(), strict=True))


@given(trees())
def test_edges_are_those_of_all_that_hangs_on_a_word(heads: list[int]) -> None:
    assert found_edges(heads) == plain_edges(heads)


def test_a_tree_that_crosses_itself() -> None:
    assert found_edges([2, 1, 3, 1]) == [(0, 0), (0, 3), (0, 2), (0, 3)]


def test_a_long_chain_is_found_by_halves() -> None:
    count = 100_000
    heads = np.minimum(np.arange(count) + 1, count - 1)
    assert not edges(heads, np.arange(count) < heads, last=False).any()
