"""How far all that hangs on each word reaches.

spaCy keeps edges of its own, which in a few articles of a thousand fall short of what hangs there.
"""

import numpy as np

from agents.nlp.syntax.tables import Column, Mask, indices


def edges(heads: Column, children: Mask, *, last: bool) -> Column:
    """Give the first of all that hangs on each word, or the last; ``children`` stand on that side.

    The first of a word's children and the first of that one's make a chain, whose end is found by
    halves. Where the grammar crosses itself the end is not always the first of all: it is mended.
    """
    edge = np.arange(len(heads))
    below = indices(children)
    # Of several children of a word the one written last stays.
    below = below if last else below[::-1]
    edge[heads[below]] = below
    while (edge[edge] != edge).any():
        edge = edge[edge]
    reach = np.maximum if last else np.minimum
    while (reach(edge[heads], edge) != edge[heads]).any():
        reach.at(edge, heads, edge)
    return edge
