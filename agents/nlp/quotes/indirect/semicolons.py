"""Semicolons: what stands behind one is another statement, as a rule of somebody else."""

from bisect import bisect_left
from collections.abc import Container

from agents.nlp.quotes.contents import Pieces
from agents.nlp.syntax.tables import ids, indices
from agents.nlp.syntax.tree import Tree

[SEMICOLON] = ids({";"})
# `said that the road was shut; and that the bridge was not` goes on.
JOINING = ids({"and", "or", "but"})
SUBORDINATING = ids({"that", "whether", "if"})


class Semicolons:
    """The semicolons of an article that end a statement."""

    def __init__(self, tree: Tree, taken: Container[int]) -> None:
        self._end = len(tree.head)
        places = indices(tree.lowers == SEMICOLON).tolist()
        self._places = [
            place for place in places if place not in taken and not self._goes_on(tree, place)
        ]

    def _goes_on(self, tree: Tree, place: int) -> bool:
        following = tree.lowers[place + 1 : place + 3].tolist()
        if following and following[0] in JOINING:
            following.pop(0)
        return bool(following) and following[0] in SUBORDINATING

    def within(self, pieces: Pieces, cue: int) -> Pieces:
        """Cut a content down to the statement that its cue stands in."""
        number = bisect_left(self._places, cue)
        low = self._places[number - 1] + 1 if number else 0
        high = self._places[number] if number < len(self._places) else self._end
        bounded = [(max(start, low), min(end, high)) for start, end in pieces]
        return [(start, end) for start, end in bounded if start < end]
