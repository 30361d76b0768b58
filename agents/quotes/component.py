"""The spaCy component ``quotes``: what an article reports people to have said."""

from spacy.language import Language
from spacy.tokens import Doc, Span

from agents.grammar.tree import tree_of
from agents.quotes.attribution import Attribution, outermost, snapped
from agents.quotes.continuation import Speech, speeches, taken_along
from agents.quotes.direct import direct
from agents.quotes.indirect import indirect
from agents.quotes.marks import Marked, begins_with_mark, marked
from agents.quotes.paragraphs import paragraphs_of
from agents.quotes.quotation import Quotation, Surroundings, entities_of, quotation
from agents.quotes.utterances import utterances

NAME = "quotes"

Doc.set_extension("quotes", default=None, force=True)


@Language.component(NAME, assigns=["doc._.quotes"])
def find_quotes(doc: Doc) -> Doc:
    """Set ``doc._.quotes``: direct, indirect and mixed, in reading order."""
    doc._.quotes = quotes_of(doc, tree_of(doc).text)
    return doc


def quotes_of(doc: Doc, text: str) -> list[Quotation]:
    """Find what stands in quotation marks, then what is reported outside of it."""
    paragraphs = paragraphs_of(doc)
    quoted = quotations(text, paragraphs)
    marks = [quote for quotes in quoted for quote in quotes]
    said_in = [
        (paragraph, utterances(doc, text, quotes, paragraph))
        for paragraph, quotes in zip(paragraphs, quoted, strict=True)
    ]
    spoken = speeches(doc, text, said_in)
    alone, reports = taken_along(doc, spoken, reported(doc, spoken, marks))
    around = Surroundings(text, marks, entities_of(doc))
    found = [*said(alone, around), *(quotation(report, around) for report in reports)]
    return sorted(found, key=first_character)


def quotations(text: str, paragraphs: list[Span]) -> list[list[Marked]]:
    """Pair the marks of each paragraph."""
    starts = [paragraph.start_char for paragraph in paragraphs]
    goes_on = [*(begins_with_mark(text, start) for start in starts[1:]), False]
    return [
        marked(text, paragraph.start_char, paragraph.end_char, goes_on=following)
        for paragraph, following in zip(paragraphs, goes_on, strict=False)
    ]


def said(spoken: list[Speech], around: Surroundings) -> list[Quotation]:
    """Make the direct quotes; a speech that goes on takes over the speaker."""
    made: dict[int, Quotation] = {}
    for speech in spoken:
        quote = quotation(direct(speech), around)
        if speech.follows is not None and id(speech.follows) in made:
            quote = quote._replace(speaker_entity=made[id(speech.follows)].speaker_entity)
        made[id(speech)] = quote
    return list(made.values())


def reported(doc: Doc, spoken: list[Speech], marks: list[Marked]) -> list[Attribution]:
    """Find what is reported outside of what is said."""
    taken = {speech.cue.i for speech in spoken if speech.cue is not None}
    for speech in spoken:
        for utterance in speech.utterances:
            taken.update(range(utterance.start, utterance.end))
    found = outermost(list(indirect(doc, taken)))
    return [each._replace(spans=snapped(each.spans, marks)) for each in found] if marks else found


def first_character(quote: Quotation) -> int:
    """Take where a quote begins."""
    return quote.spans[0][0]
