"""Sentences before an utterance that show who goes on to speak: `Ann Lee nodded. “We go.”`"""

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.direct.named import may_speak
from agents.nlp.quotes.direct.utterances import Utterance, word_before
from agents.nlp.quotes.speakers import mention
from agents.nlp.syntax.words import Stretch


def shown_before(reading: QuoteContext, utterance: Utterance) -> Stretch | None:
    """Take the subject of the sentence right before an utterance, if it may speak."""
    tree = reading.tree
    end = reading.stops.last(utterance.start) - 1
    start = max(utterance.low, reading.stops.last(end))
    if end <= start or word_before(reading, end + 1, utterance.start) is not None:
        return None
    root = tree.top(start, end)
    subject = tree.subject.get(root)
    if subject is None or not start <= subject < end or not may_speak(tree, subject):
        return None
    return mention(tree, subject, root)
