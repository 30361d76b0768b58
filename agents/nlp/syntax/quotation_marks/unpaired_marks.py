# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
"""Double quotation marks without a partner: how far the words that they open or close may go."""

import re

from agents.nlp.syntax.quotation_marks.marked import Marked, ends_like_speech, marked_words

SINGLE_OPENING = re.compile(r"(?<!\w)[‘'](?=\w)")
# Behind an s it may be an apostrophe.
SINGLE_CLOSING = re.compile(r"(?<=[,.?!…])['’](?!\w)|(?<=[^\W_sS])['’](?=[,.](?!\w))")
STOPS_BEHIND = {",", "."}
INTRODUCING = (",", ":")
SENTENCE_END = re.compile(r"[.!?…][\"”’]?")

Mark = re.Match[str]


def between(text: str, first: Mark, last: tuple[int, int]) -> Marked:
    """Make a marked stretch, without white space at the ends of its words."""
    return marked_words(text, (first.start(), last[1]), (first.end(), last[0]))


def to_mark(text: str, start: int, last: Mark) -> Marked:
    """Take a paragraph's words up to a closing mark that none opens."""
    words = start + 1 if text[start] in "‘'" else start
    whole = marked_words(text, (start, last.end()), (words, last.start()))
    return whole._replace(opened=False)


def ends_speech(text: str, start: int, mark: Mark) -> bool:
    """Tell a closing mark with a stop or a comma beside it, and no sign of inches."""
    before = text[max(start, mark.start() - 2) : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    return ends_like_speech(before) or (after in STOPS_BEHIND and not before[-1:].isdecimal())


def closed_by_single(text: str, first: Mark, end: int) -> Marked | None:
    """Take the words up to a single mark that closes a double one by mistake."""
    last = SINGLE_CLOSING.search(text, first.end(), end)
    opening = SINGLE_OPENING.search(text, first.end(), end)
    if last is None or (opening is not None and opening.start() < last.start()):
        return None
    return between(text, first, last.span())


def from_mark(text: str, first: Mark, end: int, *, followed: bool) -> Marked:
    """Take the words behind a mark that none closes, without those that lead to the next one."""
    words = text[first.end() : end].rstrip()
    if followed and words.endswith(INTRODUCING):
        stops = [*SENTENCE_END.finditer(words)]
        words = words[: stops[-1].end()] if stops else words
    end = first.end() + len(words)
    return between(text, first, (end, end))._replace(closed=False)
