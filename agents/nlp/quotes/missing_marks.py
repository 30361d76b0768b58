"""Quotations with one mark missing: how far their words go, by who is said to speak them."""

from itertools import zip_longest
from typing import NamedTuple

from agents.nlp.quotes.cues import Cues
from agents.nlp.quotes.sentence_ends import Stops
from agents.nlp.quotes.speakers import Speakers
from agents.nlp.syntax.labels import parts, tags
from agents.nlp.syntax.quotation_marks.marked import Marked
from agents.nlp.syntax.quotation_marks.quoted import QuotedParagraph
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree

# Words: how far behind the comma the verb of `, the old mayor said` may stand.
REACH = 6
FINITE = tags({"VBD", "VBZ", "VBP"})
NAMES = parts({"PROPN", "NOUN", "PRON"})
VERBS = parts({"VERB", "AUX"})
NOT_NAMED = ids({"i", "we", "you", "which", "who", "that", "it", "this"})


class Attributions(NamedTuple):
    """Where an article tells who speaks, next to a quotation mark or where one is missing."""

    tree: Tree
    cues: Cues
    speakers: Speakers
    stops: Stops

    def begins(self, paragraph: QuotedParagraph) -> bool:
        """Tell a paragraph that begins with a quotation."""
        words, quotes = paragraph
        return bool(quotes) and quotes[0].start <= self.tree.start[words[0]]

    def behind(self, quote: Marked) -> bool:
        """Tell words up to a closing mark that a cue stands right behind."""
        _, end = self.tree.words(quote.start, quote.end)
        behind = range(end, min(end + REACH, self.stops.next(end)))
        return any(word in self.cues.speaking for word in behind)

    def closed(self, quote: Marked) -> Marked:
        """End an open quotation before the words that tell who speaks it."""
        start, end = self.tree.words(quote.start, quote.end)
        for comma in range(start + 1, end):
            if self.tree.written(comma, comma + 1) == "," and self.at(comma, end):
                place = self.tree.start[comma]
                inner = (quote.inner[0], place)
                return quote._replace(end=place + 1, inner=inner, closed=True)
        return quote

    def at(self, comma: int, end: int) -> bool:
        """Tell a comma with a cue and its speaker behind it, in either order, and no content."""
        stop = min(end, self.stops.next(comma))
        words = range(comma + 1, min(comma + REACH, stop))
        verb = next((word for word in words if word in self.cues.speaking), None)
        speaker = None if verb is None else self.speakers.of(verb)
        if verb is None or speaker is None or self.tree.tag[verb] not in FINITE:
            return False
        named = self.tree.part[self.tree.top(*speaker)] in NAMES
        if not named or self.tree.lower(speaker[0]) in NOT_NAMED:
            return False
        behind = range(max(verb + 1, speaker[1]), stop)
        begun = comma + 1 in {speaker[0], verb}
        return begun and not any(self.tree.part[word] in VERBS for word in behind)


def completed(found: Attributions, paragraphs: list[QuotedParagraph]) -> list[QuotedParagraph]:
    """End open quotations where their speaker is named; leave out what nothing shows to be one."""
    completed: list[QuotedParagraph] = []
    opened = False
    for (words, quotes), following in zip_longest(paragraphs, paragraphs[1:]):
        kept = [each for each in quotes if each.opened or opened or found.behind(each)]
        if kept and not kept[-1].closed and not (following and found.begins(following)):
            kept[-1] = found.closed(kept[-1])
        kept[:-1] = [each if each.closed else found.closed(each) for each in kept[:-1]]
        opened = bool(kept) and not kept[-1].closed
        completed.append((words, kept))
    return completed
