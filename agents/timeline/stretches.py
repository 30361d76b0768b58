"""The stretches of a text that may tell a time: a word that does, and the words joined to it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from agents.timeline.grammar import GRAMMAR, UNKNOWN, class_code
from agents.timeline.vocabulary import LEXEME

TELLING, KNOWN = "t", "k"
STRETCH = re.compile("k*t[kt]*")
LONGEST_WORD = 30
REMEMBERED = 2**15


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Find where words with a class stand side by side and one of them tells a time."""
    chunks = text.split(" ")
    marks = "".join([mark(chunk) if len(chunk) < LONGEST_WORD else TELLING for chunk in chunks])
    ends = [0, *accumulate(map(len, chunks))]
    for found in STRETCH.finditer(marks):
        first, last = found.span()
        yield ends[first] + first, ends[last] + last - 1


@lru_cache(REMEMBERED)
def mark(chunk: str) -> str:
    """Tell whether what stands between two spaces tells a time, may belong to one, or parts two."""
    codes = "".join(map(class_code, LEXEME.findall(chunk)))
    if GRAMMAR.telling.search(codes):
        return TELLING
    return KNOWN if codes.strip(UNKNOWN) or not codes else UNKNOWN
