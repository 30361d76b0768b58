"""Where the paragraphs of a text begin and end."""

import re
from itertools import pairwise

from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

BLANK_LINE = re.compile(r"\n\s*\n")


def paragraphs_of(tree: Tree) -> list[Stretch]:
    """Split a text at its line breaks, or only at blank lines where lines break sentences."""
    breaks, end = tree.breaks, len(tree.head)
    if not tree.opening[[place + 1 for place in breaks if place + 1 < end]].all():
        breaks = [place for place in breaks if BLANK_LINE.search(tree.written(place, place + 1))]
    bounds = pairwise([-1, *breaks, end])
    return [(low + 1, high) for low, high in bounds if low + 1 < high]
