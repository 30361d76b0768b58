# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
"""Single quotation marks among apostrophes, which look the same."""

import re

from agents.nlp.syntax.quotation_marks.marked import Marked, begins_sentence, marked_words

# Each sign apart: the search runs to one at once.
SINGLE = re.compile(r"‘|’|'")
BRACKETS = '([—–-/"“”'
# Where none may open, the apostrophes need no look.
MAY_OPEN = re.compile(r"(?<![\w.,!?;:)\]’'])['‘’](?=\w)")
# An apostrophe begins them: `'em`, `'til`, `the '90s`.
ELISION = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|n|cos|cuz|ere)\b", re.IGNORECASE)
# An apostrophe ends the plural of an owner, `the lads'`, and what is said carelessly, `goin'`.
OWNER = re.compile(r"(?:[sS]|in)[’'] +[a-zA-Z]")


def single(text: str, start: int, end: int, *, goes_on: bool = False) -> list[Marked]:
    """Pair the single marks of a stretch of text that has no double ones."""
    if MAY_OPEN.search(text, start, end) is None:
        return []
    found: list[Marked] = []
    first: int | None = None
    doubtful: int | None = None
    for match in SINGLE.finditer(text, start, end):
        place = match.start()
        if opens(text, start, place):
            found += pair(text, first, doubtful)
            first, doubtful = place, None
        elif first is None or not closes(text, place, end):
            continue
        elif OWNER.match(text, place - 2 if text[place - 1] in "nN" else place - 1):
            doubtful = place if doubtful is None else doubtful
        else:
            found += pair(text, first, place)
            first = doubtful = None
    if first is not None and goes_on and begins_sentence(text, start, first, first + 1):
        return [*found, marked_words(text, (first, end), (first + 1, end))._replace(closed=False)]
    return [*found, *pair(text, first, doubtful)]


def pair(text: str, first: int | None, last: int | None) -> list[Marked]:
    """Take what stands between two marks, if there are two."""
    if first is None or last is None:
        return []
    return [marked_words(text, (first, last + 1), (first + 1, last))]


def opens(text: str, start: int, place: int) -> bool:
    """Tell a mark before a word and behind none; no apostrophe that begins one."""
    before = text[place - 1] if place > start else " "
    after = text[place + 1 : place + 2]
    if not (before.isspace() or before in BRACKETS) or ELISION.match(text, place + 1):
        return False
    return after.isupper() if text[place] == "’" else after.isalnum()


def closes(text: str, place: int, end: int) -> bool:
    """Tell a mark behind a word and before none."""
    before, after = text[place - 1], text[place + 1 : min(place + 2, end)]
    return not before.isspace() and not after.isalnum()


def begins_with_single(text: str, start: int) -> bool:
    """Tell a paragraph that begins with an opening single mark."""
    return SINGLE.match(text, start) is not None and opens(text, start, start)
