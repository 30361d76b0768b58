"""Which words stand inside quotation marks: somebody in the article says them, not the article."""

from collections.abc import Iterable, Sequence

CLOSING = {
    '"': ('"',),
    "\u201c": ("\u201d", '"'),
    "\u201e": ("\u201c", "\u201d"),
    "\u00ab": ("\u00bb",),
    "\u2018": ("\u2019",),
    "``": ("''",),
}
MARKS = frozenset({*CLOSING, *(mark for marks in CLOSING.values() for mark in marks)})


def inside_marks(words: Sequence[str], places: Iterable[int], breaks: Iterable[int]) -> bytes:
    """Flag the words inside marks, and the marks; one that is left open reaches to its line's end.

    Marks are among the places given; the breaks are those of lines.
    """
    inside = bytearray(len(words))
    begun: int | None = None
    marks = [place for place in places if words[place] in MARKS]
    for place in sorted([*marks, *breaks]) if marks else ():
        word = words[place]
        if begun is None:
            begun = place if word in CLOSING else None
        elif word in CLOSING[words[begun]] or word not in MARKS:
            inside[begun : place + 1] = bytes([1]) * (place + 1 - begun)
            begun = None
    if begun is not None:
        inside[begun:] = bytes([1]) * (len(words) - begun)
    return bytes(inside)
