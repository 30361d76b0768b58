"""The spaCy component ``datelines``: a report begins behind its dateline, as a sentence does.

So the parser makes the place no subject, and its date none of what the report tells.
"""

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.datelines.dateline import LINES_OF_HEAD, dateline_at

NAME = "datelines"
# No dateline has more tokens.
LONGEST = 40


@Language.component(NAME, assigns=["token.is_sent_start"])
def end_datelines(doc: Doc) -> Doc:
    """Start a sentence after every dateline, given the sentences that begin paragraphs."""
    begins: Any = doc.to_array(["SENT_START"])
    begins[:1] = 1
    [lines] = (begins == 1).nonzero()
    found = (report(doc, line, number) for number, line in enumerate(lines.tolist()))
    reports = [place for place in found if place is not None]
    if reports:
        begins[reports] = 1
        doc.from_array(["SENT_START"], begins)
    return doc


def report(doc: Doc, line: int, number: int) -> int | None:
    """Find the word that a report begins with, behind the dateline of a line if it has one."""
    words = doc[line : line + LONGEST]
    dateline = dateline_at(words.text, 0, at_head=number < LINES_OF_HEAD)
    if dateline is None:
        return None
    end = dateline.end + words.start_char
    return next((word.i for word in words if word.idx == end), None)
