"""The datelines of an article by its words; what they name takes no part in what is told."""

from bisect import bisect_right
from typing import NamedTuple

from spacy.tokens import Doc

from agents.nlp.datelines.dateline import Span, datelines
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

Doc.set_extension("datelines", default=None, force=True)


class Dateline(NamedTuple):
    """A dateline, by words."""

    words: Stretch
    places: tuple[Stretch, ...]
    """The place of the report and what it lies in."""
    date: Span | None
    """The day of the report, by characters."""


def datelines_of(tree: Tree) -> list[Dateline]:
    """Give the datelines of an article: found for who asks first, kept for who asks next."""
    found: list[Dateline] | None = tree.doc._.datelines
    if found is None:
        found = tree.doc._.datelines = [
            Dateline(
                tree.words(each.start, each.end),
                tuple([tree.words(*place) for place in each.places]),
                each.date,
            )
            for each in datelines(tree.text, lines(tree))
        ]
    return found


def is_in_dateline(tree: Tree, word: int) -> bool:
    """Tell a word of a dateline, such as the dash or the colon that ends it."""
    found = datelines_of(tree)
    before = bisect_right(found, word, key=lambda each: each.words[0])
    return before > 0 and word < found[before - 1].words[1]


def lines(tree: Tree) -> list[int]:
    """Give where the lines of a text begin."""
    return [0, *(tree.start[place + 1] for place in tree.breaks)]
