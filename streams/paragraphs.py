"""The spaCy component ``paragraphs``: no sentence and no name runs over a paragraph's end."""

import re

from spacy.language import Language
from spacy.tokens import Doc

NAME = "paragraphs"
BLANK_LINE = re.compile(r"\n\s*\n")
# A text broken at a fixed width goes on in lower case after most breaks.
WRAPPED_SHARE = 0.2

Doc.set_extension("published_at", default=None, force=True)
Doc.set_extension("text", default=None, force=True)


@Language.component(NAME, assigns=["token.is_sent_start"])
def break_paragraphs(doc: Doc) -> Doc:
    """Start a sentence after every blank line, and after every line of a text not hard-wrapped."""
    spaces = doc.to_array(["IS_SPACE"])[:-1].nonzero()[0].tolist()
    breaks = [place for place in spaces if "\n" in doc[place].text]
    wrapped = is_wrapped([doc[place + 1].text for place in breaks])
    for place in breaks:
        if not wrapped or BLANK_LINE.search(doc[place].text):
            doc[place + 1].is_sent_start = True
    return doc


def is_wrapped(firsts: list[str]) -> bool:
    """Tell by the first words of lines whether these break inside sentences."""
    lower = sum(first[0].islower() for first in firsts)
    return lower > WRAPPED_SHARE * len(firsts)
