"""Where the paragraphs of a text begin and end."""

import re
from itertools import pairwise

from agents.nlp.syntax.datelines import datelines_of
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

BLANK_LINE = re.compile(r"\n\s*\n")


def paragraphs_of(tree: Tree) -> list[Stretch]:
    """Split a text at its line breaks, or only at blank lines where lines break sentences.

    A dateline is no part of its paragraph.
    """
    breaks, end = tree.breaks, len(tree.head)
    if not tree.opening[[place + 1 for place in breaks if place + 1 < end]].all():
        breaks = [place for place in breaks if BLANK_LINE.search(tree.written(place, place + 1))]
    bounds = [(low + 1, high) for low, high in pairwise([-1, *breaks, end])]
    reports = {each.words[0]: each.words[1] for each in datelines_of(tree)}
    begun = [(reports.get(first_word(tree, low, high), low), high) for low, high in bounds]
    return [(low, high) for low, high in begun if low < high]


def first_word(tree: Tree, low: int, high: int) -> int:
    """Find the first word of a line that is no white space."""
    return next((word for word in range(low, high) if not tree.spaces[word]), low)
