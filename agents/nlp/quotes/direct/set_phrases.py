"""Set phrases that announce words: `as Lee put it, “…”`, and `“…,” the letter read`."""

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.direct.announcement import Announcement
from agents.nlp.quotes.direct.named_speakers import TEXTS, WORDS_SAID
from agents.nlp.quotes.direct.utterances import Utterance
from agents.nlp.syntax.labels import parts
from agents.nlp.syntax.tables import ids

[PUT], [IT] = ids({"put"}), ids({"it"})
# A text `read` is taken for a noun as often as not.
READ = ids({"read", "reads"})
SIGNS = {",", ".", ":", ";", ""}
BEFORE_NOUN = parts({"DET", "PRON", "ADJ", "NOUN", "PROPN", "PART"})
# Words: a text has no longer name.
LONGEST = 6


def put_it(reading: QuoteContext, utterance: Utterance) -> Announcement | None:
    """Read `as Lee puts it, “…”`."""
    tree, it = reading.tree, utterance.start - 2
    if it - 1 < utterance.low or tree.lower(it) != IT or tree.lemma(it - 1) != PUT:
        return None
    return Announcement(it - 1) if it - 1 in reading.speakers.subject else None


def text_reads(reading: QuoteContext, utterance: Utterance) -> Announcement | None:
    """Read `“…,” the letter read`, at the end of a sentence or before a comma."""
    tree, start = reading.tree, utterance.end
    for word in range(start + 1, min(start + LONGEST, utterance.high)):
        if tree.lower(word) in READ:
            behind = tree.written(word + 1, word + 2) if word + 1 < utterance.high else ""
            named = tree.lemma(word - 1) in TEXTS | WORDS_SAID
            return Announcement(word, (start, word)) if named and behind in SIGNS else None
        if tree.part[word] not in BEFORE_NOUN:
            return None
    return None
