"""The spaCy component ``quotes``: what an article reports people to have said."""

from bisect import bisect_left

from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.extensions import known
from agents.nlp.quotes.attribution import Attribution, outermost, snapped
from agents.nlp.quotes.context import QuoteContext, reading_of
from agents.nlp.quotes.direct.attribute import direct
from agents.nlp.quotes.direct.turns import Speech, speeches, taken_along
from agents.nlp.quotes.direct.utterances import utterances
from agents.nlp.quotes.indirect.reports import indirect
from agents.nlp.quotes.pronoun_speakers import with_antecedents
from agents.nlp.quotes.quotation import Quotation, Surroundings, quotation
from agents.nlp.quotes.quotation_marks import Marked, Marks, begins_with_mark, marked, sign_places
from agents.nlp.syntax.paragraphs import paragraphs_of
from agents.nlp.syntax.tree import Tree, tree_of
from agents.nlp.syntax.words import Stretch

NAME = "quotes"

Doc.set_extension("quotes", default=None, force=True)


@Language.component(NAME, assigns=["doc._.quotes"])
def find_quotes(doc: Doc) -> Doc:
    """Set ``doc._.quotes``: direct, indirect and mixed, in reading order."""
    doc._.quotes = quotes_of(tree_of(doc))
    return doc


def quotes_of(tree: Tree) -> list[Quotation]:
    """Find what stands in quotation marks, then what is reported outside of it."""
    reading = reading_of(tree)
    paragraphs = paragraphs_of(tree)
    quoted = quotations(tree, paragraphs)
    said_in = [
        (paragraph, utterances(reading, quotes, paragraph))
        for paragraph, quotes in zip(paragraphs, quoted, strict=True)
    ]
    marks = Marks([quote for quotes in quoted for quote in quotes])
    spoken = speeches(reading, said_in)
    alone, reports = taken_along(tree, spoken, reported(reading, spoken, marks))
    around = Surroundings(tree, marks, known(tree.doc, "entity_at") or {})
    found = [*said(reading, alone, around), *(quotation(report, around) for report in reports)]
    return with_antecedents(tree, sorted(found, key=first_character))


def quotations(tree: Tree, paragraphs: list[Stretch]) -> list[list[Marked]]:
    """Pair the marks of each paragraph."""
    text, places = tree.text, sign_places(tree.text)
    bounds = [(tree.start[start], tree.end(end - 1)) for start, end in paragraphs]
    following = [*(start for start, _ in bounds[1:]), len(text)]
    return [
        marked(text, start, end, goes_on=begins_with_mark(text, after))
        if bisect_left(places, start) < bisect_left(places, end)
        else []
        for (start, end), after in zip(bounds, following, strict=False)
    ]


def said(reading: QuoteContext, spoken: list[Speech], around: Surroundings) -> list[Quotation]:
    """Make the direct quotes; a speech that goes on takes over the speaker."""
    made: dict[int, Quotation] = {}
    for speech in spoken:
        quote = quotation(direct(reading, speech), around)
        if speech.follows is not None and id(speech.follows) in made:
            quote = quote._replace(speaker_entity=made[id(speech.follows)].speaker_entity)
        made[id(speech)] = quote
    return list(made.values())


def reported(reading: QuoteContext, spoken: list[Speech], marks: Marks) -> list[Attribution]:
    """Find what is reported outside of what is said."""
    taken = {speech.cue for speech in spoken if speech.cue is not None}
    for speech in spoken:
        for utterance in speech.utterances:
            taken.update(range(utterance.start, utterance.end))
    found = outermost(reading.tree, list(indirect(reading, taken)))
    return [snapped(each, marks) for each in found] if marks else found


def first_character(quote: Quotation) -> int:
    """Take where a quote begins."""
    return quote.spans[0][0]
