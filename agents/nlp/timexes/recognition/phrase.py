"""Phrases: words, and what the grammar makes of them, each with its class and place in the text."""

from itertools import takewhile
from typing import NamedTuple

Meaning = str | int | float


class Phrase(NamedTuple):
    """A word or a group of words of one class."""

    kind: str
    start: int
    end: int
    meaning: Meaning
    rule: str = ""
    parts: tuple["Phrase", ...] = ()

    def first(self, *kinds: str) -> "Phrase | None":
        """Give the first part of one of these classes."""
        return next((part for part in self.parts if part.kind in kinds), None)

    def every(self, *kinds: str) -> list["Phrase"]:
        """Give all the parts of these classes."""
        return [part for part in self.parts if part.kind in kinds]

    def number(self, *kinds: str) -> int | None:
        """Give the meaning of the first part of one of these classes, a whole number."""
        part = self.first(*kinds)
        return None if part is None else int(part.meaning)

    def word(self, *kinds: str) -> str:
        """Give the meaning of the first part of one of these classes, a word; empty without one."""
        part = self.first(*kinds)
        return "" if part is None else str(part.meaning)

    def split(self, *kinds: str) -> tuple["Phrase", "Phrase"]:
        """Part a phrase at the first part of these classes, which belongs to neither side."""
        place = len(list(takewhile(lambda part: part.kind not in kinds, self.parts)))
        before, after = self.parts[:place], self.parts[place + 1 :]
        return self._replace(parts=before), self._replace(parts=after)
