# ruff: noqa: RUF001 - quotation marks that look alike are meant
"""Whether a text is broken at a fixed width, as wires and mails send it."""

import re
from enum import Enum
from itertools import pairwise

LINE_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# Such a text goes on in lower case after most breaks; one with a paragraph a line hardly ever.
LOWER_SHARE = 0.2
# Narrower lines are headlines, names and figures of tables: each may end for itself.
NARROWEST = 40
# Blanks between words: lines of more hold whole paragraphs, no mail or wire is so wide.
WIDEST = 35
SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")
FIRST_PART = re.compile(r"[^\s-]+-*")


class Wrapping(Enum):
    """What a single line break means."""

    NONE = 0
    """The end of a paragraph."""
    WRAPPED = 1
    """Nothing: paragraphs end at blank lines."""
    INDENTED = 2
    """Nothing, but before an indented line, which begins a paragraph."""
    TORN = 3
    """Nothing before a line in lower case: pages leave such breaks around links."""


def wrapping_of(text: str) -> Wrapping:
    """Tell by its lines whether, and how, a text is broken at a fixed width."""
    lines = LINE_BREAK.split(text)
    pairs = [(one, other) for one, other in pairwise(lines) if one.strip() and other.strip()]
    if not is_wrapped([(one.strip(), other.strip()) for one, other in pairs]):
        return Wrapping.NONE
    if any(line.strip().count(" ") > WIDEST for line in lines):
        return Wrapping.TORN
    indented = sum(other[0].isspace() for _, other in pairs)
    blank = any(not line.strip() for line in LINE_BREAK.split(text.strip()))
    return Wrapping.INDENTED if 0 < indented < len(pairs) and not blank else Wrapping.WRAPPED


def is_wrapped(pairs: list[tuple[str, str]]) -> bool:
    """Tell whether lines that follow one another, without their indentation, break sentences."""
    lower = sum(other[0].islower() for _, other in pairs)
    return lower > LOWER_SHARE * len(pairs) or is_filled(pairs)


def is_filled(pairs: list[tuple[str, str]]) -> bool:
    """Tell lines that each hold all that goes into a width, one of them ending in a sentence."""
    width = max((len(line) for pair in pairs for line in pair), default=0)
    return (
        width >= NARROWEST
        and all(len(one) + 1 + first_length(other) > width for one, other in pairs)
        and any(SENTENCE_END.search(one) is None for one, _ in pairs)
    )


def first_length(line: str) -> int:
    """Return the characters of a line's first word, or of that up to its hyphen."""
    found = FIRST_PART.match(line)
    return len(found.group()) if found else 0
