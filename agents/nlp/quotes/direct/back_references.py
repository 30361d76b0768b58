"""Words behind an utterance that tell whose it was: `“…” That was how Ann Lee put it`."""

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.direct.announcement import Announcement
from agents.nlp.quotes.direct.named_speakers import WORDS_SAID, may_speak, named_in
from agents.nlp.quotes.direct.utterances import Utterance
from agents.nlp.quotes.speakers import mention
from agents.nlp.syntax.labels import tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.words import Stretch

REACH = 30
SHORTEST = 3
POINTING = ids({"that", "this", "those", "these", "such", "so", "thus"})
BEFORE_NOUN = ids({"the", "her", "his", "their", "that", "this", "those", "these", "such"})
SPEAKING = ids({"speaker", "author"})
PUTTING = ids({"put", "speak", "describe", "sum"})
# `The words were hers`, `The words came from her`.
BELONGING = ids({"be", "come", "belong"})
FINITE = tags({"VBD", "VBZ", "VBP"})
[IN], [WITH], [BE] = ids({"in"}), ids({"with"}), ids({"be"})


def back_reference(reading: QuoteContext, utterance: Utterance) -> Announcement | None:
    """Find who is said to have spoken in the words behind an utterance."""
    tree, start = reading.tree, utterance.end
    while start < utterance.high and tree.blank[start]:
        start += 1
    words = range(start, min(utterance.high, start + REACH, reading.stops.next(start)))
    if len(words) < SHORTEST:
        return None
    cue = referring_cue(reading, words)
    speaker = None if cue is None else referred_speaker(reading, words, cue)
    return None if cue is None or speaker is None else Announcement(cue, speaker)


def referring_cue(reading: QuoteContext, words: range) -> int | None:
    """Find the word that refers to what was just said."""
    tree, first = reading.tree, words[0]
    if tree.lower(first) == WITH and tree.lower(words[1]) in POINTING:
        return words[2] if tree.lemma(words[2]) in WORDS_SAID else words[1]
    if tree.lower(first) == IN or tree.lemma(first) == BE or points_back(reading, words):
        return next((word for word in words[1:] if tells_of_words(reading, word)), None)
    return None


def points_back(reading: QuoteContext, words: range) -> bool:
    """Tell a sentence about what was just said: `That …`, `The words were …`, `So said …`."""
    tree, first, second = reading.tree, words[0], words[1]
    if tree.lower(first) in POINTING and tree.tag[second] in FINITE:
        return tree.written(words[2], words[2] + 1) != ","  # `That said, …`
    about = tree.lemma(second) in WORDS_SAID | SPEAKING
    return tree.lower(first) in BEFORE_NOUN and about and tree.lemma(words[2]) in BELONGING


def tells_of_words(reading: QuoteContext, word: int) -> bool:
    """Tell a verb of saying or a noun for words said."""
    tree = reading.tree
    return reading.speaks(word) or tree.lemma(word) in PUTTING | WORDS_SAID | SPEAKING


def referred_speaker(reading: QuoteContext, words: range, cue: int) -> Stretch | None:
    """Take whom a verdict names; its verb's subject before all others."""
    tree = reading.tree
    subject = reading.speakers.subject.get(cue)
    if subject is not None and may_speak(tree, subject):
        return mention(tree, subject, cue)
    start = cue if tree.lemma(cue) in WORDS_SAID else cue + 1
    return named_in(tree, start, words.stop) or named_in(tree, words[1], cue + 1)
