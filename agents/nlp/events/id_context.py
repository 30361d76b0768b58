"""The words around an event: with its own, they are what its id is made of."""

import re

WORD = re.compile(r"\w+")
THREE_WORDS = re.compile(r"\W*+(\w++)\W++(\w++)\W++(\w++)")
REACH = 120


class Surroundings:
    """The words around each place of a text, those of its headline apart."""

    def __init__(self, text: str, body: int = 0) -> None:
        self._body = body
        self._head, self._text = Sides(text[:body]), Sides(text[body:])

    def of(self, start: int, end: int) -> str:
        """Give a trigger with three words on either side."""
        if start < self._body:
            return self._head.of(start, end)
        return self._text.of(start - self._body, end - self._body)


class Sides:
    """A text, read forwards and backwards."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._backwards = text[::-1]

    def of(self, start: int, end: int) -> str:
        """Give some words with three on either side."""
        before = words_at(self._backwards, len(self._text) - start)[::-1]
        return f"{before} {self._text[start:end]} {words_at(self._text, end)}".strip()


def words_at(text: str, start: int) -> str:
    """Give the first words of a text from a place on, at most three, within reach."""
    found = THREE_WORDS.match(text, start, start + REACH)
    return " ".join(found.groups() if found else WORD.findall(text, start, start + REACH)[:3])
