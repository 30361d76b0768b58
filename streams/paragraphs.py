"""The spaCy component ``paragraphs``: no sentence and no name runs over a paragraph's end."""

import re

from spacy.language import Language
from spacy.tokens import Doc

NAME = "paragraphs"
LINE = re.compile(r"\n")
BLANK_LINE = re.compile(r"\n\s*\n")
FIRST_OF_LINE = re.compile(r"\n[^\S\n]*(\S)")
# A text broken at a fixed width goes on in lower case after most breaks.
WRAPPED_SHARE = 0.2

Doc.set_extension("published_at", default=None, force=True)


@Language.component(NAME, assigns=["token.is_sent_start"])
def break_paragraphs(doc: Doc) -> Doc:
    """Start a sentence after every blank line, and after every line of a text not hard-wrapped."""
    ends = BLANK_LINE if is_wrapped(doc.text) else LINE
    spaces = doc.to_array(["IS_SPACE"])[:-1].nonzero()[0]
    for place in spaces.tolist():
        if ends.search(doc[place].text):
            doc[place + 1].is_sent_start = True
    return doc


def is_wrapped(text: str) -> bool:
    """Tell whether lines break inside sentences."""
    firsts: list[str] = FIRST_OF_LINE.findall(text)
    lower = sum(first.islower() for first in firsts)
    return lower > WRAPPED_SHARE * len(firsts)
