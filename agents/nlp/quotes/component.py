"""The spaCy component ``quotes``: what an article reports people to have said."""

from spacy.language import Language
from spacy.tokens import Doc

from agents.nlp.extensions import known
from agents.nlp.quotes.attribution import Attribution, Contents, outermost, snapped
from agents.nlp.quotes.candidates.likely import likely
from agents.nlp.quotes.context import QuoteContext, reading_of
from agents.nlp.quotes.direct.attribute import direct
from agents.nlp.quotes.direct.quoted_objects import quoted_objects
from agents.nlp.quotes.direct.transcripts import transcript
from agents.nlp.quotes.direct.turns import Speech, speeches
from agents.nlp.quotes.direct.unannounced import Unannounced
from agents.nlp.quotes.direct.utterances import Utterance, utterances
from agents.nlp.quotes.indirect.headlines import headline_reports
from agents.nlp.quotes.indirect.parentheticals import with_parentheticals
from agents.nlp.quotes.indirect.reports import indirect
from agents.nlp.quotes.overlaps import is_inside, outside, with_more, words_of_quote
from agents.nlp.quotes.pronoun_speakers import with_antecedents
from agents.nlp.quotes.quotation import Quotation, Surroundings, quotation
from agents.nlp.quotes.times_behind import without_times
from agents.nlp.syntax.quotation_marks.marked import Marks
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
    marks = Marks([quote for _, quotes in reading.paragraphs for quote in quotes])
    turns = transcript(reading)
    spoken = speeches(reading, uttered(reading, Contents(turns)))
    reports = reported(reading, spoken, turns, marks)
    around = Surroundings(tree, marks, known(tree.doc, "entity_at") or {})
    direct_quotes = said(reading, spoken, reports, around)
    taken = [stretch for quote in direct_quotes for stretch in words_of_quote(tree, quote)]
    apart = [*outside(tree.text, reports, taken), *turns]
    apart += quoted_objects(reading, Contents([*direct_quotes, *apart]))
    quotes = [*direct_quotes, *(quotation(each, around) for each in apart)]
    return with_antecedents(tree, sorted(quotes, key=first_character))


def uttered(reading: QuoteContext, turns: Contents) -> list[tuple[Stretch, list[Utterance]]]:
    """Find the utterances of each paragraph, but for words in marks in a turn of a transcript."""
    return [
        (words, utterances(reading, [each for each in quotes if not turns.hold(each.start)], words))
        for words, quotes in reading.paragraphs
    ]


def said(
    reading: QuoteContext, spoken: list[Speech], reports: list[Attribution], around: Surroundings
) -> list[Quotation]:
    """Make the direct quotes; a speech that goes on takes over the speaker."""
    alone = Unannounced(reading, reports)
    announced = {
        id(speech): direct(reading, speech, speech.announcement)
        for speech in spoken
        if speech.announcement is not None
    }
    contents = Contents(with_more(reading.tree, reports, announced.values()))
    made: dict[int, Quotation] = {}
    for speech in spoken:
        found = announced.get(id(speech)) or alone.read(speech)
        if found is None or is_inside(reading.tree, contents, found):
            continue
        quote = quotation(found, around)
        if found.rule == "continued" and id(speech.follows) in made:
            before = made[id(speech.follows)]
            quote = quote._replace(speaker=before.speaker, speaker_entity=before.speaker_entity)
        made[id(speech)] = quote
    return list(made.values())


def reported(
    reading: QuoteContext, spoken: list[Speech], turns: list[Attribution], marks: Marks
) -> list[Attribution]:
    """Find what is reported outside of what is said."""
    taken = taken_words(reading, spoken, turns)
    found = listed(reading, taken)
    found = outermost(reading.tree, [*found, *likely(reading, taken, found)])
    if not marks:
        return found
    return [without_times(reading.tree, snapped(each, marks), marks) for each in found]


def taken_words(reading: QuoteContext, spoken: list[Speech], turns: list[Attribution]) -> set[int]:
    """Give the words that are said, and those that announce them: nothing else does."""
    taken = {cue for speech in spoken for cue in speech.cues}
    for span in (span for turn in turns for span in turn.spans):
        taken.update(range(*reading.tree.words(*span)))
    for speech in spoken:
        for utterance in speech.utterances:
            taken.update(range(utterance.start, utterance.end))
    return taken


def listed(reading: QuoteContext, taken: set[int]) -> list[Attribution]:
    """Find what the cues of the lists report, and the colons of headlines."""
    found = with_parentheticals(reading, list(indirect(reading, taken)), taken)
    return [*headline_reports(reading), *found]


def first_character(quote: Quotation) -> int:
    """Take where a quote begins."""
    return quote.spans[0][0]
