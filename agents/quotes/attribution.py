"""An attribution: who says what, and the words that announce it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from spacy.tokens import Doc, Span

from agents.quotes.cues import Stance
from agents.quotes.marks import Marked, touching

Ranges = tuple[tuple[int, int], ...]


class Attribution(NamedTuple):
    """What a rule found: the content by characters, the rest by tokens."""

    rule: str
    """The rule's name, by which its precision was measured."""
    spans: Ranges
    """The words said."""
    cue: Span | None
    """The words that announce them."""
    stance: Stance | None
    """What the speaker does with them."""
    speaker: Span | None
    """The mention of the speaker at the quote."""


def characters(doc: Doc, ranges: Ranges) -> Ranges:
    """Turn ranges of tokens into ranges of characters."""
    lasts = [doc[end - 1] for _, end in ranges]
    return tuple(
        (doc[start].idx, last.idx + len(last))
        for (start, _), last in zip(ranges, lasts, strict=True)
    )


def snapped(spans: Ranges, quotes: list[Marked]) -> Ranges:
    """Stretch contents that begin or end inside quotation marks over all that the marks hold."""
    whole = []
    for start, end in spans:
        first, last = start, end
        for quote in touching(quotes, start, end):
            first, last = stretched(first, last, quote)
        whole.append((first, last))
    return tuple(whole)


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
        self.depths = list(accumulate(edges[place] for place in self.places))

    def at(self, place: int) -> int:
        """Count the contents that a character stands in."""
        before = bisect_right(self.places, place)
        return self.depths[before - 1] if before else 0


def outermost(attributions: list[Attribution]) -> list[Attribution]:
    """Leave out what is reported inside another report: it is part of that one's content."""
    depths = Depths(attributions)
    return [
        found for found in attributions if found.cue is None or not depths.at(found.cue.start_char)
    ]
