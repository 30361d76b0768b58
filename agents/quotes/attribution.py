"""An attribution: who says what, and the words that announce it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from agents.grammar.tree import Stretch, Tree
from agents.quotes.cues import Group, Stance
from agents.quotes.marks import Marked, Marks

Ranges = tuple[tuple[int, int], ...]


class Attribution(NamedTuple):
    """What a rule found: the content by characters, the rest by tokens."""

    rule: str
    """The rule's name, by which its precision was measured."""
    spans: Ranges
    """The words said."""
    cue: Group | None
    """The words that announce them."""
    stance: Stance | None
    """What the speaker does with them."""
    speaker: Stretch | None
    """The mention of the speaker at the quote."""


def characters(tree: Tree, ranges: Ranges) -> Ranges:
    """Turn ranges of tokens into ranges of characters."""
    return tuple([(tree.start[start], tree.end(end - 1)) for start, end in ranges])


def snapped(attribution: Attribution, marks: Marks) -> Attribution:
    """Stretch contents that begin or end inside quotation marks over all that the marks hold."""
    spans = tuple([over_marks(start, end, marks) for start, end in attribution.spans])
    return attribution if spans == attribution.spans else attribution._replace(spans=spans)


def over_marks(start: int, end: int, marks: Marks) -> tuple[int, int]:
    """Stretch a content over the quotations that it cuts."""
    first, last = start, end
    for quote in marks.touching(start, end):
        first, last = stretched(first, last, quote)
    return first, last


def stretched(start: int, end: int, quote: Marked) -> tuple[int, int]:
    """Stretch a content over a quotation that it cuts; marks within a content are part of it."""
    starts_inside = quote.start <= start < quote.end
    ends_inside = quote.start < end <= quote.end
    if starts_inside and ends_inside:
        return quote.inner
    return quote.start if starts_inside else start, quote.end if ends_inside else end


class Depths:
    """How many contents of some attributions each character stands in."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        edges: dict[int, int] = defaultdict(int)
        for found in attributions:
            for start, end in found.spans:
                edges[start] += 1
                edges[end] -= 1
        self.places = sorted(edges)
        self.depths = list(accumulate([edges[place] for place in self.places]))

    def at(self, place: int) -> int:
        """Count the contents that a character stands in."""
        before = bisect_right(self.places, place)
        return self.depths[before - 1] if before else 0


def outermost(tree: Tree, attributions: list[Attribution]) -> list[Attribution]:
    """Leave out what is reported inside another report: it is part of that one's content."""
    depths = Depths(attributions)
    return [
        found
        for found in attributions
        if found.cue is None or not depths.at(tree.start[found.cue.start])
    ]
