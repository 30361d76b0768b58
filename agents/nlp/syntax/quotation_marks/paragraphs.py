# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
"""The quotations of each paragraph: in double marks, and outside of these in single ones."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from agents.nlp.syntax.quotation_marks.double_marks import begins_with_mark, double
from agents.nlp.syntax.quotation_marks.marked import Marked
from agents.nlp.syntax.quotation_marks.single_marks import begins_with_single, single

# Each of the marks has one of the first; apostrophes count where a mark may stand.
SIGNS = "“”„‟«»\"`'‘’"
APOSTROPHES = "'’"
INSIDE_WORDS = "abcdefghijklmnopqrstuvwxyz"


def quotations(text: str, bounds: list[tuple[int, int]]) -> list[list[Marked]]:
    """Pair the marks of each paragraph, given where each begins and ends."""
    places = sign_places(text)
    following = [*(start for start, _ in bounds[1:]), len(text)]
    return [
        marked(text, start, end, after)
        if bisect_left(places, start) < bisect_left(places, end)
        else []
        for (start, end), after in zip(bounds, following, strict=False)
    ]


def marked(text: str, start: int, end: int, after: int | None = None) -> list[Marked]:
    """Find the quotations of a paragraph, given where the next one begins."""
    goes_on = after is not None and begins_with_mark(text, after)
    found = double(text, start, end, goes_on=goes_on)
    edges = pairwise([start, *(edge for each in found for edge in (each.start, each.end)), end])
    single_goes_on = after is not None and begins_with_single(text, after)
    for number, (low, high) in enumerate(edges):
        if number % 2 == 0 and low < high:
            found += single(text, low, high, goes_on=single_goes_on and high == end)
    return sorted(found)


def sign_places(text: str) -> list[int]:
    """Find where signs stand without which nothing is in marks: to look for each is fast."""
    places = [place for sign in SIGNS if sign in text for place in occurrences(text, sign)]
    return sorted(
        place
        for place in places
        if place == 0 or text[place] not in APOSTROPHES or text[place - 1] not in INSIDE_WORDS
    )


def occurrences(text: str, sign: str) -> Iterator[int]:
    """Find where a sign stands."""
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)
