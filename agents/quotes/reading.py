"""What the rules of this package ask about an article, found once for all of them."""

from typing import NamedTuple

from agents.grammar.tree import Tree
from agents.quotes.cues import Cues
from agents.quotes.paragraphs import line_breaks
from agents.quotes.speakers import Speakers
from agents.quotes.stops import Stops


class Reading(NamedTuple):
    """An article with its cues and speakers."""

    tree: Tree
    cues: Cues
    speakers: Speakers
    breaks: list[int]
    """The words of white space that break a line."""
    stops: Stops


def reading_of(tree: Tree) -> Reading:
    """Read an article."""
    breaks = line_breaks(tree)
    return Reading(tree, Cues(tree), Speakers(tree), breaks, Stops(tree, breaks))
