"""Sentences behind an utterance that tell whose it was: `“…” That was how Ann Lee put it.`"""

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.direct.announcement import Announcement
from agents.nlp.quotes.direct.named import WORDS_SAID, may_speak
from agents.nlp.quotes.direct.utterances import Utterance
from agents.nlp.quotes.speakers import nearest_name
from agents.nlp.syntax.labels import tags
from agents.nlp.syntax.tables import ids

REACH = 30
POINTING = ids({"that", "this", "those", "these", "such", "so", "thus"})
ARTICLES = ids({"the", "her", "his", "their"})
PUTTING = ids({"put", "speak", "describe", "sum"})
FINITE = tags({"VBD", "VBZ", "VBP"})


def verdict_behind(reading: QuoteContext, utterance: Utterance) -> Announcement | None:
    """Find who is said to have spoken in the sentence behind an utterance."""
    start = utterance.end
    words = range(start, min(utterance.high, start + REACH, reading.stops.next(start)))
    if len(words) < 2 or not points_back(reading, words):
        return None
    cue = next((word for word in words[1:] if tells_of_words(reading, word)), None)
    if cue is None:
        return None
    heads = (word for word in words[1:] if word != cue and may_speak(reading.tree, word))
    head = next(heads, None)
    if head is None:
        return None
    return Announcement(cue, nearest_name(reading.tree, head + 1, words.start, words.stop))


def points_back(reading: QuoteContext, words: range) -> bool:
    """Tell a sentence about what was just said: `That …`, `The words …`, `So said …`."""
    tree, first, second = reading.tree, words[0], words[1]
    if tree.lower(first) in POINTING:
        return tree.tag[second] in FINITE or tree.lemma(second) in WORDS_SAID
    return tree.lower(first) in ARTICLES and tree.lemma(second) in WORDS_SAID


def tells_of_words(reading: QuoteContext, word: int) -> bool:
    """Tell a verb of saying or a noun for words said."""
    tree = reading.tree
    return reading.speaks(word) or tree.lemma(word) in PUTTING or tree.lemma(word) in WORDS_SAID
