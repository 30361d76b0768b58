# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
"""Quotes that share words: each word is told once."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from agents.nlp.quotes.attribution import Attribution, Range, Ranges

WORD = re.compile(r"\w")
LOOSE_END = re.compile(r"(?:[\s,:;—–-]|[“‘„«`]|(?<=\s)[\"']+)+$")
LOOSE_BEGINNING = re.compile(r"^(?:[\s,.:;—–-]|[”’»]|[\"']+(?=[\s,]))+")


def outside(text: str, reports: Iterable[Attribution], taken: Ranges) -> Iterator[Attribution]:
    """Cut out of reports what is quoted elsewhere: no word is told twice."""
    taken = tuple(sorted(taken))
    starts = [start for start, _ in taken]
    for report in reports:
        left = [piece for span in report.spans for piece in remaining(span, taken, starts)]
        if tuple(left) == report.spans:
            yield report
            continue
        spans = tuple([trimmed(text, *piece) for piece in left if WORD.search(text, *piece)])
        if spans:
            yield report._replace(spans=spans)


def remaining(span: Range, taken: Ranges, starts: list[int]) -> Iterator[Range]:
    """Yield what is left of a stretch without others, which are in order."""
    start, end = span
    place = max(0, bisect_right(starts, start) - 1)
    while place < len(taken) and taken[place][0] < end:
        first, last = taken[place]
        if start < first:
            yield start, first
        start = max(start, last)
        place += 1
    if start < end:
        yield start, end


def trimmed(text: str, start: int, end: int) -> Range:
    """Leave out the signs at the ends of a piece that were cut apart from what they belong to."""
    words = LOOSE_END.sub("", text[start:end])
    rest = LOOSE_BEGINNING.sub("", words)
    return start + len(words) - len(rest), start + len(words)
