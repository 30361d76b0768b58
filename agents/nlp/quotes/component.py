"""The spaCy component ``quotes``: what an article reports people to have said."""

from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.extensions import known
from agents.nlp.quotes.attribution import Attribution, Contents, Ranges, characters, outermost, snapped
from agents.nlp.quotes.context import QuoteContext, reading_of
from agents.nlp.quotes.direct.alone import Unannounced
from agents.nlp.quotes.direct.attribute import direct
from agents.nlp.quotes.direct.transcripts import transcript
from agents.nlp.quotes.direct.turns import Speech, speeches
from agents.nlp.quotes.direct.utterances import Utterance, utterances
from agents.nlp.quotes.indirect.reports import indirect
from agents.nlp.quotes.indirect.set_off import with_set_off
from agents.nlp.quotes.overlaps import outside
from agents.nlp.quotes.quotation import Quotation, Surroundings, quotation
from agents.nlp.syntax.quotation_marks.marked import Marks
from agents.nlp.syntax.tree import Tree, tree_of
from agents.nlp.syntax.words import Stretch

NAME = "quotes"
# `“…,” she said, according to a report`: the words are hers.
CITED = "according"

Doc.set_extension("quotes", default=None, force=True)


@Language.component(NAME, assigns=["doc._.quotes"])
def find_quotes(doc: Doc) -> Doc:
    """Set ``doc._.quotes``: direct, indirect and mixed, in reading order."""
    doc._.quotes = quotes_of(tree_of(doc))
    return doc


def quotes_of(tree: Tree) -> list[Quotation]:
    """Find what stands in quotation marks, then what is reported outside of it."""
    reading = reading_of(tree)
    marks = Marks([quote for _, quotes in reading.paragraphs for quote in quotes])
    turns = transcript(reading)
    spoken = speeches(reading, uttered(reading, Contents(turns)))
    reports = reported(reading, spoken, turns, marks)
    around = Surroundings(tree, marks, known(tree.doc, "entity_at") or {})
    direct_quotes = said(reading, spoken, reports, around)
    apart = outside(tree.text, reports, taken_by(tree, direct_quotes))
    others = [quotation(report, around) for report in apart]
    conversation = [quotation(turn, around) for turn in turns]
    return sorted([*direct_quotes, *others, *conversation], key=first_character)


def uttered(reading: QuoteContext, turns: Contents) -> list[tuple[Stretch, list[Utterance]]]:
    """Find the utterances of each paragraph, but for words in marks in a turn of a transcript."""
    return [
        (paragraph, utterances(reading, [each for each in quotes if not turns.hold(each.start)], paragraph))
        for paragraph, quotes in reading.paragraphs
    ]


def said(
    reading: QuoteContext, spoken: list[Speech], reports: list[Attribution], around: Surroundings
) -> list[Quotation]:
    """Make the direct quotes; a speech that goes on takes over the speaker."""
    alone = Unannounced(reading, reports)
    contents = Contents([each for each in reports if each.rule != CITED])
    made: dict[int, Quotation] = {}
    for speech in spoken:
        announced = speech.announcement
        found = direct(reading, speech, announced) if announced else alone.read(speech)
        if found is None or is_inside(reading.tree, contents, found):
            continue
        quote = quotation(found, around)
        if found.rule == "continued" and id(speech.follows) in made:
            before = made[id(speech.follows)]
            quote = quote._replace(speaker=before.speaker, speaker_entity=before.speaker_entity)
        made[id(speech)] = quote
    return list(made.values())


def is_inside(tree: Tree, contents: Contents, found: Attribution) -> bool:
    """Tell a quote that is announced inside another one's content: it is part of that."""
    if found.cue is None:
        return False
    places = (found.spans[0][0], tree.start[found.cue.head])
    return all(contents.hold(place) for place in places)


def taken_by(tree: Tree, quotes: list[Quotation]) -> Ranges:
    """Take the words of quotes and those that announce them."""
    words = [span for quote in quotes for span in quote.spans]
    announced = [quote for quote in quotes if quote.cue is not None]
    told = [stretch for quote in announced for stretch in (quote.speaker, quote.cue) if stretch]
    return (*words, *characters(tree, [stretch[:2] for stretch in told]))


def reported(
    reading: QuoteContext, spoken: list[Speech], turns: list[Attribution], marks: Marks
) -> list[Attribution]:
    """Find what is reported outside of what is said."""
    taken = {cue for speech in spoken for cue in speech.cues}
    for span in (span for turn in turns for span in turn.spans):
        taken.update(range(*reading.tree.words(*span)))
    for speech in spoken:
        for utterance in speech.utterances:
            taken.update(range(utterance.start, utterance.end))
    found = with_set_off(reading, list(indirect(reading, taken)), taken)
    found = outermost(reading.tree, found)
    return [snapped(each, marks) for each in found] if marks else found


def first_character(quote: Quotation) -> int:
    """Take where a quote begins."""
    return quote.spans[0][0]
