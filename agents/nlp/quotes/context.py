"""What the rules of this package ask about an article, found once for all of them."""

from typing import NamedTuple

import numpy as np

from agents.nlp.quotes.cues import Cues
from agents.nlp.quotes.missing_marks import Attributions, completed
from agents.nlp.quotes.sentence_ends import Stops
from agents.nlp.quotes.speakers import Speakers
from agents.nlp.syntax.quotation_marks.quoted import QuotedParagraph, quoted_of
from agents.nlp.syntax.tree import Tree


class QuoteContext(NamedTuple):
    """An article with its cues and speakers."""

    tree: Tree
    cues: Cues
    speakers: Speakers
    stops: Stops
    paragraphs: list[QuotedParagraph]
    """The words of each paragraph, and what stands in quotation marks there."""
    quoted: bytes
    """Whether words stand in quotation marks: ones and zeros."""

    def speaks(self, word: int) -> bool:
        """Tell a verb that may announce words in marks, where it is not among such words itself."""
        return word in self.cues.speaking and not self.quoted[word]


def reading_of(tree: Tree) -> QuoteContext:
    """Read an article."""
    cues, speakers, stops = Cues(tree), Speakers(tree), Stops(tree)
    paragraphs = completed(Attributions(tree, cues, speakers, stops), quoted_of(tree))
    return QuoteContext(tree, cues, speakers, stops, paragraphs, inside(tree, paragraphs))


def inside(tree: Tree, paragraphs: list[QuotedParagraph]) -> bytes:
    """Mark the words that stand in quotation marks."""
    quoted = np.zeros(len(tree.head), np.bool_)
    for _, quotes in paragraphs:
        for quote in quotes:
            quoted[slice(*tree.words(quote.start, quote.end))] = True
    return quoted.tobytes()
