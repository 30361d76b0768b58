# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
"""The words of a quote as a person would print them."""

import re
from html import unescape
from itertools import pairwise

from agents.nlp.quotes.attribution import Ranges

ENDED = re.compile(r"[.!?…:;,—–-][\"”’')\]]*$")
STOP = re.compile(r"[.!?…](?!\w)")
BROKEN = re.compile(r"\s*\n\s*|\s{2,}")


def display_text(text: str, spans: Ranges) -> str:
    """Join the spans of a quote: a sentence that ends between them has its full stop."""
    pieces = [unescape(text[start:end]) for start, end in spans]
    for place, ((_, end), (start, _)) in enumerate(pairwise(spans)):
        pieces[place] += ending(pieces[place], unescape(text[end:start]), pieces[place + 1])
    return BROKEN.sub(" ", " ".join(pieces))


def ending(piece: str, between: str, following: str) -> str:
    """Give the sign that a piece lost before its cue, if the next one begins a sentence."""
    goes_on = following.lstrip("\"“‘'([")[:1].islower()
    ended = goes_on or ENDED.search(piece) or not STOP.search(between)
    return "" if ended else "."
