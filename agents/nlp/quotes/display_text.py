# ruff: noqa: RUF001 - the signs that look alike are the matter of this module
"""The words of a quote as a person would print them."""

import re
from itertools import pairwise

from agents.nlp.quotes.attribution import Ranges
from agents.nlp.typography import without_entities

ENDED = re.compile(r"[.!?…:;,—–-][\"”’')\]]*$")
STOP = re.compile(r"[.!?…](?!\w)")


def display_text(text: str, spans: Ranges) -> str:
    """Join the spans of a quote: a sentence that ends between them has its full stop."""
    pieces = [without_entities(text[start:end]) for start, end in spans]
    for place, ((_, end), (start, _)) in enumerate(pairwise(spans)):
        pieces[place] += ending(pieces[place], text[end:start], pieces[place + 1])
    return " ".join(pieces)


def ending(piece: str, between: str, following: str) -> str:
    """Give the sign that a piece lost before its cue, if the next one begins a sentence."""
    goes_on = following.lstrip("\"“‘'([")[:1].islower()
    ended = goes_on or ENDED.search(piece) or not STOP.search(without_entities(between))
    return "" if ended else "."
