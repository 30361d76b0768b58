"""The spaCy component ``paragraphs``: no sentence and no name runs over a paragraph's end."""

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

NAME = "paragraphs"

Doc.set_extension("published_at", default=None, force=True)
Doc.set_extension("text", default=None, force=True)
Doc.set_extension("layout", default=None, force=True)
# Where the text begins behind its headline.
Doc.set_extension("body", default=0, force=True)


@Language.component(NAME, assigns=["token.is_sent_start"])
def break_paragraphs(doc: Doc) -> Doc:
    """Start a sentence after every line break: in a text as it is read, a paragraph ends there."""
    starts = [place + 1 for place in breaks(doc)]
    if starts:
        begins: Any = doc.to_array(["SENT_START"])
        begins[starts] = 1
        # All at once: for each word set alone, spaCy looks through the text for a parse.
        doc.from_array(["SENT_START"], begins)
    return doc


def breaks(doc: Doc) -> list[int]:
    """Find the white space inside a text that breaks a line."""
    orth, space = doc.to_array(["ORTH", "IS_SPACE"])[:-1].T
    [places] = space.nonzero()
    keys = orth[places].tolist()
    # White space is of few kinds, and stands in many places.
    lines = {key for key in set(keys) if "\n" in doc.vocab.strings[key]}
    return [place for place, key in zip(places.tolist(), keys, strict=True) if key in lines]
