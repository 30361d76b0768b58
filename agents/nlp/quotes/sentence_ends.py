"""Where sentences, their halves and lines stop."""

from bisect import bisect_left

import numpy as np

from agents.nlp.syntax.tables import ids, indices
from agents.nlp.syntax.tree import Tree

ENDS = ids({".", "!", "?", ";"})


class Stops:
    """The words at which no sentence goes on: signs that end one, and line breaks."""

    def __init__(self, tree: Tree) -> None:
        signs = indices(np.logical_or.reduce([tree.lowers == sign for sign in ENDS]))
        self._places = sorted([*signs.tolist(), *tree.breaks])
        self._end = len(tree.head)

    def next(self, place: int) -> int:
        """Give the first stop from a place on, or the article's end."""
        number = bisect_left(self._places, place)
        return self._places[number] if number < len(self._places) else self._end

    def last(self, place: int) -> int:
        """Give where the words right before a place begin that no stop parts from it."""
        number = bisect_left(self._places, place)
        return self._places[number - 1] + 1 if number else 0
