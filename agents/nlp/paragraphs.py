"""The spaCy component ``paragraphs``: no sentence and no name runs over a paragraph's end."""

import re
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

NAME = "paragraphs"
BLANK_LINE = re.compile(r"\n\s*\n")
# A text broken at a fixed width goes on in lower case after most breaks.
WRAPPED_SHARE = 0.2

Doc.set_extension("published_at", default=None, force=True)
Doc.set_extension("text", default=None, force=True)
# The text as it came, where its signs were not the usual ones.
Doc.set_extension("written", default=None, force=True)


@Language.component(NAME, assigns=["token.is_sent_start"])
def break_paragraphs(doc: Doc) -> Doc:
    """Start a sentence after every blank line, and after every line of a text not hard-wrapped."""
    lines, blank_lines = breaks(doc)
    wrapped = lines == blank_lines or is_wrapped([doc[place + 1].text for place in lines])
    starts = [place + 1 for place in (blank_lines if wrapped else lines)]
    if starts:
        begins: Any = doc.to_array(["SENT_START"])
        begins[starts] = 1
        # All at once: for each word set alone, spaCy looks through the text for a parse.
        doc.from_array(["SENT_START"], begins)
    return doc


def breaks(doc: Doc) -> tuple[list[int], list[int]]:
    """Find the white space inside a text that breaks a line, and of that the blank lines."""
    orth, space = doc.to_array(["ORTH", "IS_SPACE"])[:-1].T
    [places] = space.nonzero()
    keys = orth[places].tolist()
    # White space is of few kinds, and stands in many places.
    kinds = {key: doc.vocab.strings[key] for key in set(keys)}
    lines = {key for key, text in kinds.items() if "\n" in text}
    blank_lines = {key for key in lines if BLANK_LINE.search(kinds[key])}
    found = [(place, key) for place, key in zip(places.tolist(), keys, strict=True) if key in lines]
    return [place for place, _ in found], [place for place, key in found if key in blank_lines]


def is_wrapped(firsts: list[str]) -> bool:
    """Tell by the first words of lines whether these break inside sentences."""
    lower = sum(first[0].islower() for first in firsts)
    return lower > WRAPPED_SHARE * len(firsts)
