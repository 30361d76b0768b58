"""The end of a text that a news service gives only the beginning of."""

import re

from streams.contract.records import Noise

MARKER = re.compile(r"\[\+?\d{1,7} char(?:acter)?s?\]\s*\Z")
LONGEST_MARKER = 60
CUT = re.compile(r"\w{0,40}(?:\u2026|\.{3})\Z")
LONGEST_WORD = 50
MARKS = {"\u201c": "\u201d", "\u00ab": "\u00bb"}


def stub_end(text: str) -> Noise | None:
    """Find the marker that tells how much is left out, with what was cut off before it.

    That is the beginning of a word, and a quotation that nobody closed: how it went on is unknown.
    """
    found = MARKER.search(text, max(0, len(text) - LONGEST_MARKER))
    if found is None:
        return None
    before = text[: found.start()].rstrip()
    word = CUT.search(before, max(0, len(before) - LONGEST_WORD))
    places = [word.start() if word else len(before), open_mark(before)]
    start = min(place for place in places if place is not None)
    return Noise(start=start, end=len(text.rstrip()), kind="stub")


def open_mark(text: str) -> int | None:
    """Give the place of a quotation mark that is not closed; None where all are."""
    for opening, closing in MARKS.items():
        if (last := text.rfind(opening)) > text.rfind(closing):
            return last
    return text.rfind('"') if text.count('"') % 2 else None
