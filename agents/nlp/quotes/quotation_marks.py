# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
"""Quotation marks: which stretches of a text stand inside them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

# No class of signs, but each of them, and the sign before what it must not follow: thus the search
# runs to a sign at once instead of trying every character.
DOUBLE = re.compile(r"“|”|„|‟|«|»|\"|``|''")
SINGLE = re.compile(r"[‘'](?<!\w[‘'])(?=\w)(?:[^‘’'\n]|(?<=\w)['’](?=\w))+(?<=[,.?!…])['’](?!\w)")
OPENING = {"“", "„", "«", "``", "‟"}
CLOSING = {"”", "»"}
STRAIGHT = {'"', "''"}
# Each of the double marks has one of the first; the others count after a stop or their like.
SIGNS = "“”„‟«»\"`'’"
APOSTROPHES = "'’"
BEFORE_APOSTROPHE = ",.?!…'"
LEADS = {",", ":", "-", "—", "–", "--"}
ENDS = frozenset(",.?!…—–-")
LOWER_START = re.compile(r"\W*[a-z]")
STOPS = ".,:!?"
BRACKETS = "([—–-/"


class Marked(NamedTuple):
    """A stretch inside quotation marks."""

    start: int
    """Where the opening mark stands."""
    end: int
    """One past the closing mark."""
    inner: tuple[int, int]
    """The words between the marks."""
    lower: bool = False
    """Whether the words begin with a small letter, as the rest of a sentence does."""
    closed: bool = True
    """Whether the paragraph has the closing mark."""


def sign_places(text: str) -> list[int]:
    """Find where signs stand without which nothing is in marks: to look for each is fast."""
    places = [place for sign in SIGNS if sign in text for place in occurrences(text, sign)]
    return sorted(
        [
            place
            for place in places
            if text[place] not in APOSTROPHES or text[place - 1] in BEFORE_APOSTROPHE
        ]
    )


def occurrences(text: str, sign: str) -> Iterator[int]:
    """Find where a sign stands."""
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)


def marked(text: str, start: int, end: int, *, goes_on: bool = False) -> list[Marked]:
    """Pair the marks of one paragraph; of marks within marks the outer count.

    A mark stays open where the next paragraph goes on with one, or where a sentence begins with it.
    """
    found: list[Marked] = []
    opened: list[re.Match[str]] = []
    for mark in DOUBLE.finditer(text, start, end):
        if opens(text, mark, opened):
            if opened and opened[-1].group() == mark.group() and mark.group() in STRAIGHT:
                opened.pop()  # a straight mark does not nest: the one before was never closed
            opened.append(mark)
        elif opened:
            first = opened.pop()
            if not opened:
                found.append(between(text, first, mark.span()))
    if opened and (goes_on or begins_sentence(text, start, opened[0])):
        found.append(between(text, opened[0], (end, end))._replace(closed=False))
    return found or single(text, start, end)


def opens(text: str, mark: re.Match[str], opened: list[re.Match[str]]) -> bool:
    """Tell an opening mark: by its shape, or a straight one by what stands next to it."""
    sign = mark.group()
    if sign not in STRAIGHT:
        return sign in OPENING and not (sign == "“" and opened and opened[-1].group() == "„")
    before = text[max(0, mark.start() - 1) : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    if not after.strip():
        return False
    return not before.strip() or before in BRACKETS or not (opened or before.isalnum())


def between(text: str, first: re.Match[str], last: tuple[int, int]) -> Marked:
    """Make a marked stretch, without white space at the ends of its words."""
    return marked_words(text, (first.start(), last[1]), (first.end(), last[0]))


def marked_words(text: str, whole: tuple[int, int], inner: tuple[int, int]) -> Marked:
    """Leave out white space, and a comma that belongs to the sentence around."""
    words = text[slice(*inner)]
    start = inner[0] + len(words) - len(words.lstrip())
    end = start + len(words.strip().removesuffix(","))
    return Marked(*whole, (start, end), bool(LOWER_START.match(words)))


def single(text: str, start: int, end: int) -> list[Marked]:
    """Pair single marks, where what stands inside ends like speech: apostrophes never do."""
    return [
        marked_words(text, match.span(), (match.start() + 1, match.end() - 1))
        for match in SINGLE.finditer(text, start, end)
    ]


def ends_like_speech(words: str) -> bool:
    """Tell words with a sign of speech after their last letter, read from their end."""
    for sign in reversed(words):
        if sign in ENDS:
            return True
        if sign.isalnum() or sign == "_":
            return False
    return False


def begins_with_mark(text: str, start: int) -> bool:
    """Tell a paragraph that begins with an opening mark."""
    mark = DOUBLE.match(text, start)
    return mark is not None and opens(text, mark, [])


def begins_sentence(text: str, start: int, mark: re.Match[str]) -> bool:
    """Tell a mark at the paragraph's beginning, or after a stop and before a capital."""
    before, after = text[start : mark.start()].rstrip(), text[mark.end() : mark.end() + 1]
    return not before or (before[-1] in STOPS and after.isupper())


class Marks:
    """The stretches of an article inside quotation marks, in reading order."""

    def __init__(self, quotes: list[Marked]) -> None:
        self._quotes = quotes
        self._starts = [quote.start for quote in quotes]
        self._ends = [quote.end for quote in quotes]

    def __bool__(self) -> bool:
        return bool(self._quotes)

    def touching(self, start: int, end: int) -> list[Marked]:
        """Take those that share a character with a range."""
        first = bisect_right(self._ends, start)
        return self._quotes[first : bisect_left(self._starts, end, lo=first)]
