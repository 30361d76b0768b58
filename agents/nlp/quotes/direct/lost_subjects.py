"""Who speaks where the parser has lost the subject of a cue beside an utterance."""

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.cues import verb_group
from agents.nlp.quotes.direct.named_speakers import end_of_phrase, may_speak
from agents.nlp.quotes.direct.utterances import Utterance
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.words import Stretch

[COMMA] = ids({","})


def lost_subject(reading: QuoteContext, cue: int, group: list[Utterance]) -> Stretch | None:
    """Find the speaker at a cue that has no subject by the grammar."""
    subject = reading.speakers.subject.get(cue)
    if subject is not None and not any(each.start <= subject < each.end for each in group):
        return None
    before = [each.end for each in group if each.end <= cue]
    return described(reading, before[-1], verb_group(reading.tree, cue).start) if before else None


def described(reading: QuoteContext, start: int, end: int) -> Stretch | None:
    """Take a name that commas part from its cue: `“…,” Lee, who won a seat, told reporters`."""
    tree = reading.tree
    while start < end and tree.blank[start]:
        start += 1
    last = end_of_phrase(tree, start, end)
    if not start < last < end - 1 or not may_speak(tree, last - 1):
        return None
    set_off = tree.lower(last) == COMMA and tree.lower(end - 1) == COMMA
    return (start, last) if set_off else None
