"""The stretches of a text that may tell a time: a word that does, and the words joined to it."""

import re
from collections.abc import Iterator
from itertools import accumulate

from agents.nlp.caching import bounded_cache
from agents.nlp.timexes.recognition.rules import GRAMMAR, UNKNOWN, WORD_CODES, class_code
from agents.nlp.timexes.recognition.vocabulary import LEXEME, NAMES

TELLING, KNOWN = "t", "k"
# Whole runs, looked into afterwards: a run of spaces a million long is passed once.
RUN = re.compile("[kt]+")
SIGNS = ".,;:!?()[]\"'-\n\u2018\u2019\u201c\u201d\u2013\u2014"
LONGEST_WORD = 30


def mark(codes: str) -> str:
    """Tell whether words tell a time, may belong to what does, or part two expressions."""
    if GRAMMAR.telling.search(codes):
        return TELLING
    return KNOWN if codes.strip(UNKNOWN) or not codes else UNKNOWN


def marks() -> dict[str, str]:
    """Mark each word; of a day's name in several words, the last tells that it is one."""
    found = {word: KNOWN for name in NAMES for word in name.replace(".", "").split()}
    found |= {name.split()[-1]: TELLING for name, word in NAMES.items() if word.kind == "HOLIDAY"}
    return found | {word: mark(code) for word, code in WORD_CODES.items()}


WORD_MARKS = marks()


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Find where words with a class stand side by side and one of them tells a time."""
    chunks = text.split(" ")
    marks = [
        WORD_MARKS.get(chunk, UNKNOWN) if chunk.isalpha() else mixed_mark(chunk) for chunk in chunks
    ]
    ends = [0, *accumulate(map(len, chunks))]
    for found in RUN.finditer("".join(marks)):
        if TELLING in found.group():
            first, last = found.span()
            yield ends[first] + first, ends[last] + last - 1


@bounded_cache(LONGEST_WORD)
def mixed_mark(chunk: str) -> str:
    """Mark what stands between two spaces and is more than a word, rather too much than too little.

    A sign alone tells no time, but may stand in an expression.
    """
    word = chunk.strip(SIGNS)
    if word.isalpha() or not word:
        return TELLING if WORD_MARKS.get(word) == TELLING else KNOWN
    if len(chunk) > LONGEST_WORD:
        return TELLING
    return mark("".join(map(class_code, LEXEME.findall(chunk))))
