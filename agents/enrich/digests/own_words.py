"""An article without what it quotes: two papers that quote one speech are no copies."""

from collections.abc import Iterable
from itertools import chain

from agents.nlp.syntax.quotation_marks.marked import Marked
from agents.nlp.syntax.quotation_marks.paragraphs import quotations

GAP = " "


def quoted_stretches(text: str) -> list[Marked]:
    """Give what stands in quotation marks, in reading order."""
    return list(chain.from_iterable(quotations(text, line_bounds(text))))


def line_bounds(text: str) -> list[tuple[int, int]]:
    """Give where each line begins and ends: no quotation goes on in the next without a mark."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line.rstrip())
        if end > start:
            bounds.append((start, end))
        start += len(line)
    return bounds


def without(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """Give a text without some of its stretches."""
    pieces: list[str] = []
    done = 0
    for start, end in sorted(stretches):
        if end > done:
            pieces += [text[done : max(start, done)], GAP]
            done = end
    return "".join([*pieces, text[done:]])
