"""An attribution: who says what, and the words that announce it."""

from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Doc, Span

from agents.quotes.cues import Stance
from agents.quotes.marks import Marked

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
    return tuple((doc[start:end].start_char, doc[start:end].end_char) for start, end in ranges)


def snapped(spans: Ranges, quotes: Iterable[Marked]) -> Ranges:
    """Stretch contents that begin or end inside quotation marks over all that the marks hold."""
    for quote in quotes:
        spans = tuple(stretched(start, end, quote) for start, end in spans)
    return spans


def stretched(start: int, end: int, quote: Marked) -> tuple[int, int]:
    """Stretch a content over a quotation that it cuts; marks within a content are part of it."""
    starts_inside = quote.start <= start < quote.end
    ends_inside = quote.start < end <= quote.end
    if starts_inside and ends_inside:
        return quote.inner
    return quote.start if starts_inside else start, quote.end if ends_inside else end


def outermost(attributions: list[Attribution]) -> list[Attribution]:
    """Leave out what is reported inside another report: it is part of that one's content."""
    covered = [(span, found) for found in attributions for span in found.spans]
    return [
        found
        for found in attributions
        if found.cue is None
        or not any(
            other is not found and start <= found.cue.start_char < end
            for (start, end), other in covered
        )
    ]
