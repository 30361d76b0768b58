"""What the rules of this package ask about an article, found once for all of them."""

from typing import NamedTuple

from agents.nlp.quotes.cues import Cues
from agents.nlp.quotes.sentence_ends import Stops
from agents.nlp.quotes.speakers import Speakers
from agents.nlp.syntax.tree import Tree


class QuoteContext(NamedTuple):
    """An article with its cues and speakers."""

    tree: Tree
    cues: Cues
    speakers: Speakers
    stops: Stops


def reading_of(tree: Tree) -> QuoteContext:
    """Read an article."""
    return QuoteContext(tree, Cues(tree), Speakers(tree), Stops(tree))
