# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
"""Quotes that share words: each word is told once."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Protocol

from agents.nlp.quotes.attribution import Attribution, Contents, Range, Ranges, characters, merged
from agents.nlp.quotes.cues import CueGroup
from agents.nlp.syntax.labels import tags
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

RELATIVE = tags({"WP", "WDT"})
CITED = "according"
LEADING_MARKS = re.compile(r"[\"“‘'„«`\s]*")
WORD = re.compile(r"\w")
# Read from the end, so that a text of such signs alone is read once.
LOOSE_END = re.compile(r"(?:[\s,:;—–\-“‘„«`]|[\"']+(?=\s))+")
LOOSE_BEGINNING = re.compile(r"^(?:[\s,.:;—–-]|[”’»]|[\"']+(?=[\s,]))+")


class Announced(Protocol):
    """A quote: what is said, and the words that tell who says it."""

    @property
    def spans(self) -> Ranges:
        """The words said, by characters."""

    @property
    def cue(self) -> CueGroup | None:
        """The words that announce them."""

    @property
    def speaker(self) -> Stretch | None:
        """The mention of the speaker."""


def words_of_quote(tree: Tree, quote: Announced) -> Ranges:
    """Take the words said, and those that announce them, by characters."""
    if quote.cue is None:
        return quote.spans
    told = [quote.cue[:2], *([] if quote.speaker is None else [named(tree, *quote.speaker)])]
    return (*quote.spans, *characters(tree, told))


def named(tree: Tree, start: int, end: int) -> Stretch:
    """Take a mention up to a clause in it, which may report on: `Lee, who added that …`."""
    return start, next((word for word in range(start + 1, end) if tree.tag[word] in RELATIVE), end)


def with_more(
    tree: Tree, reports: list[Attribution], quotes: Iterable[Announced]
) -> list[Attribution]:
    """Choose the reports that say more than quotes in them: `that Lee had said “no” twice`.

    One that begins with words in marks says no more if these and who said them are all of it. In
    `“…,” she said, according to a report` the words are hers, whatever the report adds.
    """
    found = list(quotes)
    taken = [stretch for quote in found for stretch in words_of_quote(tree, quote)]
    begun = {quote.spans[0][0] for quote in found}
    return [
        report
        for report, left in cut(tree.text, reports, taken)
        if report.rule != CITED and (left or not begins(tree.text, report, begun))
    ]


def begins(text: str, report: Attribution, places: set[int]) -> bool:
    """Tell a report that begins at one of some places, or with a quotation mark right before it."""
    start = report.spans[0][0]
    mark = LEADING_MARKS.match(text, start)
    return start in places or (mark is not None and mark.end() in places)


def is_inside(tree: Tree, contents: Contents, found: Announced) -> bool:
    """Tell a quote that is announced inside another one's content: it is part of that."""
    if found.cue is None:
        return False
    return all(contents.hold(place) for place in (found.spans[0][0], tree.start[found.cue.head]))


def outside(text: str, reports: list[Attribution], taken: Iterable[Range]) -> Iterator[Attribution]:
    """Cut out of reports what is quoted elsewhere: no word is told twice."""
    for report, left in cut(text, reports, taken):
        if left:
            yield report if left == report.spans else report._replace(spans=left)


def cut(
    text: str, reports: list[Attribution], taken: Iterable[Range]
) -> Iterator[tuple[Attribution, Ranges]]:
    """Yield what is left of each report without other stretches."""
    others = merged(taken)
    starts = [start for start, _ in others]
    for report in reports:
        left = [piece for span in report.spans for piece in remaining(span, others, starts)]
        if tuple(left) == report.spans:
            yield report, report.spans
        else:
            words = [piece for piece in left if WORD.search(text, *piece)]
            yield report, tuple([trimmed(text, *piece) for piece in words])


def remaining(span: Range, taken: list[Range], starts: list[int]) -> Iterator[Range]:
    """Yield what is left of a stretch without others, which are in order and apart."""
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
    found = LOOSE_END.match(text[start:end][::-1])
    end -= found.end() if found else 0
    rest = LOOSE_BEGINNING.sub("", text[start:end])
    return end - len(rest), end
