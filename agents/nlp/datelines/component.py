"""The spaCy component ``datelines``: a report begins behind its dateline, as a sentence does.

So the parser makes the place no subject, and its date none of what the report tells.
"""

from typing import Any

import numpy as np
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc

from agents.nlp.datelines.dateline import LINES_OF_HEAD, dateline_at
from agents.nlp.datelines.form import DASHES, HYPHENS, SMALL_WORDS

NAME = "datelines"
# Tokens: no dateline has more.
LONGEST = 24
SIGNS = np.array([get_string_id(sign) for sign in [*HYPHENS, *DASHES, "--", "---", *":)"]])


@Language.component(NAME, assigns=["token.is_sent_start"])
def end_datelines(doc: Doc) -> Doc:
    """Start a sentence after every dateline, given the sentences that begin paragraphs."""
    reports = [place for line, number in lines(doc) if (place := report(doc, line, number))]
    if reports:
        begins: Any = doc.to_array(["SENT_START"])
        begins[reports] = 1
        doc.from_array(["SENT_START"], begins)
    return doc


def lines(doc: Doc) -> list[tuple[int, int]]:
    """Find the lines that have a sign such as ends a dateline near their beginning, numbered."""
    begins, orth = doc.to_array(["SENT_START", "ORTH"]).T
    begins[:1] = 1
    [starts] = (begins == 1).nonzero()
    [signs] = np.isin(orth, SIGNS).nonzero()
    nearest = np.append(signs, len(doc) + LONGEST)[signs.searchsorted(starts)]
    numbers = (nearest < starts + LONGEST).nonzero()[0]
    return list(zip(starts[numbers].tolist(), numbers.tolist(), strict=True))


def report(doc: Doc, line: int, number: int) -> int | None:
    """Find the word that a report begins with, behind the dateline of a line if it has one."""
    second = doc[line + 1].text if line + 1 < len(doc) else ""
    if second.islower() and second not in SMALL_WORDS:
        return None
    words = doc[line : line + LONGEST]
    dateline = dateline_at(words.text, 0, at_head=number < LINES_OF_HEAD)
    if dateline is None:
        return None
    end = dateline.end + words.start_char
    return next((word.i for word in words if word.idx == end), None)
