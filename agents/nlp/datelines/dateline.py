"""The dateline that a line of text begins with: where it was reported, when, by which agency."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from agents.nlp.datelines.candidate import Candidate, is_agency, is_in_capitals
from agents.nlp.datelines.form import BEGINNING, BLANKS, DATELINE, NAMED, TIME, WORDS

LONGEST = 120
LINES_OF_HEAD = 5
DATES = ("date", "early", "late")
BYLINE = re.compile(r"[Bb][Yy] ")

Span = tuple[int, int]


class Dateline(NamedTuple):
    """A dateline, by characters of the text."""

    start: int
    end: int
    """Where the report itself begins."""
    places: tuple[Span, ...]
    """The place of the report, or several, and what it lies in; none where it has only a label."""
    date: Span | None
    """The day of the report."""


def datelines(text: str, lines: Iterable[int]) -> Iterator[Dateline]:
    """Find the lines that begin with a dateline, given where lines begin."""
    for number, start in enumerate(lines):
        found = dateline_at(text, start, at_head=number < LINES_OF_HEAD)
        if found is not None:
            yield found


def dateline_at(text: str, start: int, *, at_head: bool) -> Dateline | None:
    """Read the dateline that a line begins with; None where it has none."""
    beginning = BEGINNING.match(text, start)
    if beginning is None:
        return None
    start = beginning.end()
    match = DATELINE.match(text[start : start + LONGEST].partition("\n")[0].translate(BLANKS))
    if match is None:
        return None
    names = names_of(match)
    candidate = candidate_of(match, names)
    if not candidate.is_dateline(at_head=at_head):
        return None
    places = [place for name in names for place in split(match.string, name)]
    date = next((match.span(group) for group in DATES if match[group]), None)
    return Dateline(
        start + match.start(),
        start + match.end(),
        tuple([moved(place, start) for place in places]) if candidate.names_place() else (),
        date and moved(date, start),
    )


def candidate_of(match: re.Match[str], names: list[Span]) -> Candidate:
    """Take from a match what tells whether it is a dateline."""
    line, end = match.string, match.end()
    city, *regions = [line[slice(*name)] for name in names] or [""]
    return Candidate(
        city,
        tuple(regions),
        match["agency"] or match["wire"] or ("" if names else match["enclosed"] or ""),
        any(match[group] for group in DATES) or ends_with_day(match),
        match["dash"] or match["colon"] or "",
        goes_on=line[end : end + 1].islower(),
    )


def ends_with_day(match: re.Match[str]) -> bool:
    """Tell "KYIV, Ukraine, Wednesday -"."""
    return TIME.fullmatch((match["places"] or "").rpartition(", ")[2]) is not None


def names_of(match: re.Match[str]) -> list[Span]:
    """Give the names of the place and of what it lies in, without a byline before them."""
    line, group = match.string, "places" if match["places"] else "enclosed"
    if not match[group] or (group == "enclosed" and is_agency(match[group])):
        return []
    found = [name.span() for name in NAMED.finditer(line, *match.span(group))]
    names = [name for name in found if not TIME.fullmatch(line[slice(*name)])]
    return [city_of(line, names[0]), *names[1:]] if names else []


def city_of(line: str, name: Span) -> Span:
    """Leave "By Jane Roe" before a place in capitals out of it, and a stop behind it."""
    start, end = name
    if BYLINE.match(line, start):
        starts = [found.start() for found in WORDS.finditer(line, start, end)]
        start = next((each for each in starts[1:] if is_in_capitals(line[each:end])), start)
    return start, end - (line[end - 1] == "." and is_in_capitals(line[start:end]))


def split(line: str, name: Span) -> Iterator[Span]:
    """Part the places of a report from several."""
    start, end = name
    for part in line[start:end].split("/"):
        yield start, start + len(part)
        start += len(part) + 1


def moved(span: Span, by: int) -> Span:
    """Count a stretch from the beginning of the text."""
    return span[0] + by, span[1] + by
