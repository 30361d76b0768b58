"""The spaCy component ``quotes``: what an article reports people to have said."""

from spacy.language import Language
from spacy.tokens import Doc

from agents.quotes.attribution import outermost, snapped
from agents.quotes.continuation import Speech, speeches
from agents.quotes.direct import direct
from agents.quotes.indirect import indirect
from agents.quotes.marks import Marked, marked
from agents.quotes.paragraphs import paragraphs_of
from agents.quotes.quotation import Quotation, quotation
from agents.quotes.utterances import utterances

NAME = "quotes"

Doc.set_extension("quotes", default=None, force=True)


@Language.component(NAME, assigns=["doc._.quotes"])
def find_quotes(doc: Doc) -> Doc:
    """Find the quotes of a text, direct, indirect and mixed."""
    text = doc.text
    paragraphs = [
        (paragraph, marked(text, paragraph.start_char, paragraph.end_char))
        for paragraph in paragraphs_of(doc)
    ]
    marks = [quote for _, quotes in paragraphs for quote in quotes]
    spoken = speeches(
        doc,
        text,
        [(paragraph, utterances(doc, text, quotes, paragraph)) for paragraph, quotes in paragraphs],
    )
    doc._.quotes = in_order(said(doc, spoken, marks) + reported(doc, spoken, marks))
    return doc


def said(doc: Doc, spoken: list[Speech], marks: list[Marked]) -> list[Quotation]:
    """Make the direct quotes; a speech that goes on takes over the speaker."""
    made: dict[int, Quotation] = {}
    for speech in spoken:
        quote = quotation(doc, direct(speech), marks)
        if speech.follows is not None:
            quote = quote._replace(speaker_entity=made[id(speech.follows)].speaker_entity)
        made[id(speech)] = quote
    return list(made.values())


def reported(doc: Doc, spoken: list[Speech], marks: list[Marked]) -> list[Quotation]:
    """Make the indirect and mixed quotes, outside of what is said."""
    cues = {speech.cue.i for speech in spoken if speech.cue is not None}
    inside = {
        place
        for speech in spoken
        for utterance in speech.utterances
        for place in range(utterance.start, utterance.end)
    }
    found = [
        each
        for each in indirect(doc)
        if each.cue is not None and each.cue.root.i not in cues and each.cue.root.i not in inside
    ]
    return [
        quotation(doc, each._replace(spans=snapped(each.spans, marks)), marks)
        for each in outermost(found)
    ]


def in_order(quotes: list[Quotation]) -> list[Quotation]:
    """Sort quotes as they stand in the text."""
    return sorted(quotes, key=first_character)


def first_character(quote: Quotation) -> int:
    """Take where a quote begins."""
    return quote.spans[0][0]
