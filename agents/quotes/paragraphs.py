"""Where the paragraphs of a text begin and end."""

import re
from itertools import pairwise

import numpy as np
from spacy.tokens import Doc, Span

BLANK_LINE = re.compile(r"\n\s*\n")


def paragraphs_of(doc: Doc) -> list[Span]:
    """Split a text at its line breaks, or only at blank lines where lines break sentences."""
    spaces, starts = doc.to_array(["IS_SPACE", "SENT_START"]).astype(np.int64).T
    breaks = [place for place in np.flatnonzero(spaces).tolist() if "\n" in doc[place].text]
    if any(starts[place + 1] != 1 for place in breaks if place + 1 < len(doc)):
        breaks = [place for place in breaks if BLANK_LINE.search(doc[place].text)]
    edges = [-1, *breaks, len(doc)]
    bounds = pairwise(edges)
    return [Span(doc, low + 1, high) for low, high in bounds if low + 1 < high]
