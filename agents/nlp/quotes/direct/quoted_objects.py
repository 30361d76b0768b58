"""Words in marks that a verb of saying has right before it: `said “no” to the offer`."""

from collections.abc import Iterator

from agents.nlp.quotes.attribution import Attribution, Contents
from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.cues import verb_group
from agents.nlp.syntax.tables import ids

# Others have things, too: `offered “encouragement”`.
VERBS = ids(
    {"say", "reply", "answer", "respond", "shout", "cry", "yell", "whisper", "write", "tweet"}
)


def has_only_words(reading: QuoteContext, verb: int) -> bool:
    """Tell a verb that has nothing but words."""
    return reading.speaks(verb) and reading.tree.lemma(verb) in VERBS


def quoted_objects(reading: QuoteContext, told: Contents) -> Iterator[Attribution]:
    """Find them among the words that no other quote has."""
    for _, quotes in reading.paragraphs:
        for quote in quotes:
            verb = reading.tree.words(quote.start, quote.end)[0] - 1
            if verb < 0 or not has_only_words(reading, verb) or told.hold(quote.inner[0]):
                continue
            speaker = reading.speakers.of(verb)
            if speaker is not None and quote.inner[0] < quote.inner[1]:
                stance = reading.cues.verbs[verb].stance
                cue = verb_group(reading.tree, verb)
                yield Attribution("direct", (quote.inner,), cue, stance, speaker)
