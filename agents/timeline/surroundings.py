"""The words around an event: with its own, they are what its id is made of."""

import re

from agents.timeline.events import Extent

WORD = re.compile(r"\w+")
THREE_WORDS = re.compile(r"\W*+(\w++)\W++(\w++)\W++(\w++)")
REACH = 120


class Surroundings:
    """The words around each place of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._backwards = text[::-1]

    def of(self, trigger: Extent) -> str:
        """Give a trigger with three words on either side."""
        start, end = trigger.start_char, trigger.end_char
        before = three_words(self._backwards, len(self._text) - start)[::-1]
        after = three_words(self._text, end)
        return " ".join(filter(None, (before, self._text[start:end], after)))


def three_words(text: str, start: int) -> str:
    """Give the first words of a text from a place on, at most three, within reach."""
    found = THREE_WORDS.match(text, start, start + REACH)
    return " ".join(found.groups() if found else WORD.findall(text, start, start + REACH)[:3])
