# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
"""Double quotation marks: which of them open, which close, and which have no partner."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from agents.nlp.syntax.quotation_marks.marked import Marked, begins_sentence
from agents.nlp.syntax.quotation_marks.unpaired_marks import (
    Mark,
    between,
    closed_by_single,
    ends_speech,
    from_mark,
    to_mark,
)

# No class of signs, but each of them, and the sign before what it must not follow: thus the search
# runs to a sign at once instead of trying every character.
DOUBLE = re.compile(r"“|”|„|‟|«|»|\"\"|\"|``|''|‘‘|’’")
# Tables and feeds write each mark twice; elsewhere these are the ends of two quotations.
TWICE = '""'
SINGLE = re.compile('"')
OPENING = {"“", "„", "«", "``", "‟", "‘‘"}
STRAIGHT = {'"', "''", TWICE}
# Swedish, Finnish and hasty type open with the closing mark, German books with the second of these.
EITHER_WAY = {"”", "»", "’’"}
BRACKETS = "([—–-/"
MEASURES = {'"', "”"}
PARTNERS = {
    "”": "“„‟”",
    "“": "„”“",
    "»": "«»",
    "«": "»",
    '"': '"',
    TWICE: TWICE,
    "''": "``''",
    "’’": "‘‘’’",
}
# What follows these is said anew, with the mark before it left open.
ANEW = ".!?…,:;—–-"


class Pairs(NamedTuple):
    """The marks of a paragraph with their partners."""

    found: list[tuple[Mark, Mark]]
    """Opening and closing marks; of marks within marks the outer count."""
    unclosed: list[Mark]
    """Opening marks without a closing one."""
    unopened: Mark | None
    """The closing mark that the paragraph begins without an opening one for."""


def double(text: str, start: int, end: int, *, goes_on: bool = False) -> list[Marked]:
    """Find what stands in double marks; where one is missing, up to where its words may go.

    A mark stays open where the next paragraph goes on with one, or where a sentence begins with it.
    """
    pairs = paired(text, start, end)
    found = [between(text, first, last.span()) for first, last in pairs.found]
    if pairs.unopened is not None:
        found.append(to_mark(text, start, pairs.unopened))
    limits = sorted([each.start() for each in [*pairs.unclosed, *dict(pairs.found)]] + [end])
    for mark in pairs.unclosed:
        limit = limits[bisect_left(limits, mark.end())]
        if not text[mark.end() : limit].strip():
            continue
        if goes_on and limit == end:
            found.append(from_mark(text, mark, limit, followed=False))
        elif begins_sentence(text, start, mark.start(), mark.end()):
            other = closed_by_single(text, mark, limit)
            found.append(other or from_mark(text, mark, limit, followed=limit < end))
    return sorted(found)


def paired(text: str, start: int, end: int) -> Pairs:
    """Give the marks of a paragraph their partners."""
    pairs = Pairs([], [], None)
    opened: list[Mark] = []
    marks = [*marks_in(text, start, end)]
    for mark, following in zip_longest(marks, marks[1:]):
        if opened and is_measure(text, mark, following):
            continue
        if opens(text, mark, opened):
            if opened and opened[-1].group() == mark.group() and begins_anew(text, mark):
                pairs.unclosed.append(opened.pop())
            opened.append(mark)
        elif opened:
            close(pairs, partner(opened, mark), mark)
        elif mark is marks[0] and ends_speech(text, start, mark):
            pairs = pairs._replace(unopened=mark)
    pairs.unclosed.extend(opened)
    return pairs


def marks_in(text: str, start: int, end: int) -> Iterator[Mark]:
    """Yield the marks of a paragraph; of two that touch both, but where all are written twice."""
    twice = False
    for mark in DOUBLE.finditer(text, start, end):
        twice = twice or opens_twice(text, mark)
        if mark.group() == TWICE and not twice:
            yield from SINGLE.finditer(text, *mark.span())
        else:
            yield mark


def opens_twice(text: str, mark: Mark) -> bool:
    """Tell two marks that touch before a word and behind none."""
    around = text[max(0, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
    return mark.group() == TWICE and not around[0].strip() and around[1].isalnum()


def begins_anew(text: str, mark: Mark) -> bool:
    """Tell a straight mark that begins another quotation, not words in marks amid one."""
    before = text[max(0, mark.start() - 3) : mark.start()].rstrip()
    return mark.group() in STRAIGHT and (not before or before[-1] in ANEW)


def partner(opened: list[Mark], mark: Mark) -> Mark:
    """Take the opening mark of a closing one: of its own shape before one of another."""
    own = PARTNERS.get(mark.group(), "")
    if len(opened) > 1 and opened[-1].group() not in own and opened[-2].group() in own:
        opened.pop()
    return opened.pop()


def close(pairs: Pairs, first: Mark, last: Mark) -> None:
    """Add a pair in place of what stands inside it."""
    while pairs.found and pairs.found[-1][0].start() > first.start():
        pairs.found.pop()
    while pairs.unclosed and pairs.unclosed[-1].start() > first.start():
        pairs.unclosed.pop()
    pairs.found.append((first, last))


def opens(text: str, mark: Mark, opened: list[Mark]) -> bool:
    """Tell an opening mark by its shape and by what stands next to it."""
    sign, within = mark.group(), bool(opened)
    before = text[max(0, mark.start() - 1) : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    starts = not before.strip() or before in BRACKETS
    ends = not after.strip() or not after.isalnum()
    if sign in STRAIGHT:
        return straight_opens(before, after, within=within)
    if sign in EITHER_WAY:
        return not within and starts and bool(after.strip())
    if sign == "“" and within and opened[-1].group() == "„":
        return False
    return not (within and ends and not starts)


def straight_opens(before: str, after: str, *, within: bool) -> bool:
    """Tell an opening straight mark; one with blanks on both sides takes turns."""
    if not after.strip():
        return not within and not before.strip()
    return not before.strip() or before in BRACKETS or not (within or before.isalnum())


def is_measure(text: str, mark: Mark, following: Mark | None) -> bool:
    """Tell the sign of inches inside a quotation: behind a figure, before the mark that closes."""
    before = text[mark.start() - 1 : mark.start()]
    if not before.isdecimal() or following is None or mark.group() not in MEASURES:
        return False
    return following.group() in MEASURES and not text[following.start() - 1].isspace()


def begins_with_mark(text: str, start: int) -> bool:
    """Tell a paragraph that begins with an opening mark."""
    mark = DOUBLE.match(text, start)
    return mark is not None and opens(text, mark, [])
