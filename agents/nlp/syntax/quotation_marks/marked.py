# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
"""Stretches of a text inside quotation marks."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

LEADS = {",", ":", ";", "-", "—", "–", "--"}
ENDS = frozenset(",.?!…—–-")
STOPS = ".,:!?"
LOWER_START = re.compile(r"\W*[a-z]")


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
    opened: bool = True
    """Whether the paragraph has the opening mark."""


def marked_words(text: str, whole: tuple[int, int], inner: tuple[int, int]) -> Marked:
    """Leave out white space, and a comma that belongs to the sentence around."""
    words = text[slice(*inner)]
    start = inner[0] + len(words) - len(words.lstrip())
    end = start + len(words.strip().removesuffix(",").rstrip())
    return Marked(*whole, (start, end), bool(LOWER_START.match(words)))


def ends_like_speech(words: str) -> bool:
    """Tell words with a sign of speech after their last letter, read from their end."""
    for sign in reversed(words):
        if sign in ENDS:
            return True
        if sign.isalnum() or sign == "_":
            return False
    return False


def begins_sentence(text: str, start: int, place: int, end: int) -> bool:
    """Tell a mark at the paragraph's beginning, or after a stop and before a capital."""
    before, after = text[max(start, place - 3) : place].rstrip(), text[end : end + 1]
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
