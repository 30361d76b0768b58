"""Where the paragraphs of a text begin and end."""

from itertools import pairwise

from agents.nlp.syntax.datelines import datelines_of
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch


def paragraphs_of(tree: Tree) -> list[Stretch]:
    """Split a text at its line breaks, which end paragraphs in a text as it is read.

    A dateline is no part of its paragraph.
    """
    bounds = [(low + 1, high) for low, high in pairwise([-1, *tree.breaks, len(tree.head)])]
    reports = {each.words[0]: each.words[1] for each in datelines_of(tree)}
    begun = [(reports.get(first_word(tree, low, high), low), high) for low, high in bounds]
    return [(low, high) for low, high in begun if low < high]


def first_word(tree: Tree, low: int, high: int) -> int:
    """Find the first word of a line that is no white space."""
    return next((word for word in range(low, high) if not tree.spaces[word]), low)
