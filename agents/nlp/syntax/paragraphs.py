"""Where the paragraphs of a text begin and end."""

from itertools import pairwise

from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch


def paragraphs_of(tree: Tree) -> list[Stretch]:
    """Split a text at its line breaks, which end paragraphs in a text as it is read."""
    bounds = pairwise([-1, *tree.breaks, len(tree.head)])
    return [(low + 1, high) for low, high in bounds if low + 1 < high]
