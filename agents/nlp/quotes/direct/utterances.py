"""Utterances: quotations that say something of their own, not titles, scare quotes or fragments."""

from typing import NamedTuple

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.direct.credit_lines import credit_behind
from agents.nlp.syntax.quotation_marks.marked import LEADS, Marked, ends_like_speech
from agents.nlp.syntax.words import Stretch

LONG = 4
NEAR = 4
SIGNS_BEHIND = {",", ".", "?", "!"}


class Utterance(NamedTuple):
    """An utterance in quotation marks, with the room where its cue may stand, in tokens."""

    marked: Marked
    start: int
    """The opening mark."""
    end: int
    """One past the closing mark."""
    low: int
    """Where the utterance before it ends, or its paragraph begins."""
    high: int
    """Where the next utterance begins, or its paragraph ends."""


def utterances(reading: QuoteContext, quotes: list[Marked], paragraph: Stretch) -> list[Utterance]:
    """Find the utterances of a paragraph, in reading order."""
    found: list[Utterance] = []
    low, high = paragraph
    for quote in quotes:
        start, end = reading.tree.words(quote.start, quote.end)
        if not is_utterance(reading, quote, paragraph, (start, end)):
            continue
        if found:
            found[-1] = found[-1]._replace(high=start)
        found.append(Utterance(quote, start, end, low, high))
        low = end
    return found


def is_utterance(reading: QuoteContext, quote: Marked, paragraph: Stretch, words: Stretch) -> bool:
    """Tell words that were said from a title, a scare quote or a piece of a sentence."""
    tree, (start, end) = reading.tree, words
    text = tree.text[slice(*quote.inner)]
    before = word_before(reading, paragraph[0], start)
    if not text or (before is not None and not may_follow(reading, before, quote, text)):
        return False
    if ends_like_speech(tree.text[quote.start : quote.end]):
        return True
    if tree.text[quote.end : quote.end + 1] in SIGNS_BEHIND:
        return True
    following = range(end, min(end + NEAR, paragraph[1]))
    if following and reading.speaks(end) and not (quote.lower or is_name(text)):
        return True
    near = not following or any(word in reading.cues.speaking for word in following)
    return (near and len(text.split()) > LONG) or is_credited(reading, quote, end, paragraph[1])


def word_before(reading: QuoteContext, low: int, start: int) -> int | None:
    """Take the word before a place that is no white space, down to another place."""
    words = (word for word in range(start - 1, low - 1, -1) if not reading.tree.spaces[word])
    return next(words, None)


def is_credited(reading: QuoteContext, quote: Marked, end: int, high: int) -> bool:
    """Tell words that begin a sentence and have a name and a dash behind them."""
    return not quote.lower and credit_behind(reading, end, high) is not None


def may_follow(reading: QuoteContext, before: int, quote: Marked, text: str) -> bool:
    """Tell whether a word may lead to words that are said."""
    sign = reading.tree.written(before, before + 1)
    if not leads(reading, before, sign) or (quote.lower and sign not in LEADS):
        return False
    return not (sign == "," and is_title(text))


def leads(reading: QuoteContext, word: int, text: str) -> bool:
    """Tell a sign or a cue that words said may follow, or an abbreviation that ends a sentence."""
    is_sign = reading.tree.punct[word] == 1
    return is_sign or text.endswith(".") or word in reading.cues.speaking


def is_name(text: str) -> bool:
    """Tell a word alone or a title, which may be the subject of `tells` and `says`."""
    return len(text.split()) == 1 or is_title(text)


def is_title(words: str) -> bool:
    """Tell a title of several words by its capitals."""
    parts = words.split()
    capitals = [part for part in parts if not part[0].islower()]
    return len(capitals) > 1 and all(len(part) < LONG for part in parts if part[0].islower())
