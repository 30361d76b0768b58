# ruff: noqa: RUF001 - dashes that look alike stand before a name
"""Credit lines: a dash and a name behind an utterance, or in a line of their own below it."""

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.direct.announcement import Announcement
from agents.nlp.quotes.direct.named_speakers import named_in
from agents.nlp.syntax.labels import parts, tags
from agents.nlp.syntax.words import Stretch

DASHES = {"—", "–", "-", "--", "―", "~"}
FINITE = tags({"VBD", "VBZ", "VBP", "MD"})
[NAME] = parts({"PROPN"})
# Words: longer ones go on with the sentence.
LONGEST = 20


def credit_behind(reading: QuoteContext, end: int, high: int) -> Announcement | None:
    """Find the credit of an utterance: `“…” — Ann Lee, mayor`."""
    tree = reading.tree
    start = end
    while start < len(tree.head) and tree.spaces[start]:
        start += 1
    if start >= len(tree.head) or tree.written(start, start + 1) not in DASHES:
        return None
    below, stop = start >= high, reading.stops.next(start)
    words = (start + 1, stop if below else min(stop, high))
    named = named_in(tree, *words) if is_credit(reading, words, below=below) else None
    return None if named is None else Announcement(start, named)


def is_credit(reading: QuoteContext, words: Stretch, *, below: bool) -> bool:
    """Tell a name with what describes it from the second half of a sentence."""
    tree, (start, end) = reading.tree, words
    if not 0 < end - start <= LONGEST:
        return False
    if any(tree.tag[word] in FINITE for word in range(start, end)):
        return False
    return below or any(tree.part[word] == NAME for word in range(start, end))
