"""Utterances: quotations that say something of their own, not titles, scare quotes or fragments."""

from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from agents.quotes.cues import speaks
from agents.quotes.marks import LEADS, Marked, ends_like_speech

LONG = 4
NEAR = 4


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


def utterances(doc: Doc, text: str, quotes: list[Marked], paragraph: Span) -> list[Utterance]:
    """Find the utterances of a paragraph, in reading order."""
    found: list[Utterance] = []
    low = paragraph.start
    for quote in quotes:
        span = doc.char_span(quote.start, quote.end, alignment_mode="expand")
        if span is None or not is_utterance(text, quote, paragraph, span):
            continue
        if found:
            found[-1] = found[-1]._replace(high=span.start)
        found.append(Utterance(quote, span.start, span.end, low, paragraph.end))
        low = span.end
    return found


def is_utterance(text: str, quote: Marked, paragraph: Span, span: Span) -> bool:
    """Tell words that were said from a title, a scare quote or a piece of a sentence."""
    words = text[slice(*quote.inner)]
    before = span.doc[span.start - 1] if span.start > paragraph.start else None
    if not words or not (before is None or leads(before)):
        return False
    if quote.lower and before is not None and before.text not in LEADS:
        return False
    if before is not None and before.text == "," and is_title(words):
        return False
    if ends_like_speech(text[quote.start : quote.end]) or text[quote.end : quote.end + 1] in {
        ",",
        ".",
        "?",
        "!",
    }:
        return True
    following = span.doc[span.end : min(span.end + NEAR, paragraph.end)]
    return len(words.split()) > LONG and (not following or any(map(speaks, following)))


def leads(token: Token) -> bool:
    """Tell a sign or a cue that words said may follow, or an abbreviation that ends a sentence."""
    return token.is_punct or token.text.endswith(".") or speaks(token) is not None


def is_title(words: str) -> bool:
    """Tell a title of several words by its capitals."""
    parts = words.split()
    capitals = [part for part in parts if not part[0].islower()]
    return len(capitals) > 1 and all(len(part) < LONG for part in parts if part[0].islower())
