"""Sentences before an utterance that show who speaks it: `Ann Lee nodded. “We go.”`."""

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.direct.named_speakers import WORDS_SAID, may_speak, named_in, owner
from agents.nlp.quotes.direct.utterances import Utterance, word_before
from agents.nlp.quotes.speakers import mention
from agents.nlp.syntax.labels import parts
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

VERBS = parts({"VERB", "AUX"})
FEW = 6
SENTENCE_ENDS = {".", "!", "?"}


def preceding_subject(reading: QuoteContext, utterance: Utterance) -> Stretch | None:
    """Take the subject of the sentence right before an utterance, if it may speak."""
    tree = reading.tree
    end = word_before(reading, utterance.low, utterance.start)
    if end is None:
        return None
    start = max(utterance.low, reading.stops.last(end))
    if start >= end:
        return None
    root = tree.top(start, end)
    subject = tree.subject.get(root)
    if subject is None:
        asked = tree.written(end, end + 1) == "?" and is_verbless(tree, start, end)
        return named_in(tree, start, end) if asked else None
    if not start <= subject < end:
        return None
    if tree.lemma(subject) in WORDS_SAID:
        return owner(tree, subject)
    return mention(tree, subject, root) if may_speak(tree, subject) else None


def follows_sentence(reading: QuoteContext, utterance: Utterance) -> bool:
    """Tell an utterance with the end of a sentence, or of its first half, right before it."""
    end = word_before(reading, utterance.low, utterance.start)
    sign = "" if end is None else reading.tree.written(end, end + 1)
    return sign in SENTENCE_ENDS or (sign == ";" and utterance.marked.lower)


def is_verbless(tree: Tree, start: int, end: int) -> bool:
    """Tell a few words without a verb: `And the mayor? “No comment.”`."""
    return end - start <= FEW and not any(tree.part[word] in VERBS for word in range(start, end))
