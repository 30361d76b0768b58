"""Paragraphs out of a list of strings, which may be the text nodes between the tags of a page."""

import re
from collections.abc import Iterator, Sequence

CLOSING = "\"')\\]\u2019\u201d\u00bb"
SENTENCE_END = re.compile(rf"[.!?\u2026:][{CLOSING}]*\s*\Z")
# No paragraph begins like this: the node goes on with the one before.
CONTINUED = re.compile(rf"\s*(?:[a-z](?![A-Z])|[,;:.!?%{CLOSING}](?!\w)|['\u2019]s\b)")
NO_SPACE_BEFORE = re.compile(rf"[,;:.!?%{CLOSING}]")
NO_SPACE_AFTER = ("(", "[", "\u201c", "\u2018", "\u00ab")
LONGEST_END = 40


def paragraphs_of(pieces: Sequence[str]) -> list[str]:
    """Give the strings as they are if they are paragraphs, else the paragraphs they make up.

    Strings that begin in lower case, or with a comma, show that sentences were cut at tags.
    """
    if not any(map(CONTINUED.match, pieces[1:])):
        return list(pieces)
    return ["".join(spaced(run)).strip() for run in runs(pieces)]


def runs(pieces: Sequence[str]) -> Iterator[list[str]]:
    """Yield the pieces of each paragraph."""
    run: list[str] = []
    for piece in filter(str.strip, pieces):
        if run and not goes_on(run[-1], piece):
            yield run
            run = []
        run.append(piece)
    yield run


def goes_on(before: str, piece: str) -> bool:
    """Tell whether a piece belongs to the sentence, or the line, before it."""
    return bool(CONTINUED.match(piece)) or not SENTENCE_END.search(before[-LONGEST_END:])


def spaced(run: Sequence[str]) -> Iterator[str]:
    """Yield the pieces with one space between two, but none before a comma and after a bracket."""
    before = ""
    for piece in run:
        words = piece.strip()
        if before and (is_apart(before, piece) or needs_space(before, words)):
            yield " "
        yield words
        before = piece


def is_apart(before: str, piece: str) -> bool:
    """Tell whether there is space at the edge of either piece."""
    return before[-1].isspace() or piece[0].isspace()


def needs_space(before: str, words: str) -> bool:
    """Tell whether pieces that were stripped had a space between them."""
    return not before.endswith(NO_SPACE_AFTER) and not NO_SPACE_BEFORE.match(words)
