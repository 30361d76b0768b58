"""Announcements: the words that tell whose utterance it is, behind it or before it."""

from collections.abc import Iterator, Sequence

from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.direct.utterances import Utterance
from agents.nlp.quotes.quotation_marks import LEADS
from agents.nlp.quotes.speakers import EMBEDDED
from agents.nlp.syntax.datelines import is_in_dateline
from agents.nlp.syntax.labels import parts, tags

REACH = 30
NEAR = 8
FINITE = tags({"VBD", "VBZ", "VBP"})
[VERB] = parts({"VERB"})
VERBS = parts({"VERB", "AUX"})


def cue_of_utterance(reading: QuoteContext, utterance: Utterance) -> int | None:
    """Find the cue of an utterance; a colon is one where a name alone stands before it."""
    return next((cue for cue in possible_cues(reading, utterance) if cue is not None), None)


def possible_cues(reading: QuoteContext, utterance: Utterance) -> Iterator[int | None]:
    """Look where a cue may stand, in the order of trust."""
    behind = words_behind(reading, utterance)
    yield first_cue(reading, behind)
    yield cue_before(reading, utterance)
    yield unlisted_cue(reading, behind)
    yield cue_at_colon(reading, utterance)


def words_behind(reading: QuoteContext, utterance: Utterance) -> Sequence[int]:
    """Take the rest of a sentence that an utterance begins: `"…," she said on Monday`."""
    if reading.tree.text[slice(*utterance.marked.inner)].endswith("."):
        return ()
    start = utterance.end
    return range(start, min(utterance.high, start + REACH, reading.stops.next(start)))


def first_cue(reading: QuoteContext, words: Sequence[int]) -> int | None:
    """Take the first cue, one in a relative clause only if there is no other."""
    cues = [word for word in words if word in reading.cues.speaking]
    dep = reading.tree.dep
    return next((cue for cue in cues if dep[cue] not in EMBEDDED), cues[0] if cues else None)


def unlisted_cue(reading: QuoteContext, words: Sequence[int]) -> int | None:
    """Take a verb that is no known cue but stands where cues stand: `"…," the crowd roared`."""
    tree = reading.tree
    verbs = (word for word in words[:NEAR] if tree.part[word] == VERB and tree.tag[word] in FINITE)
    first = next(verbs, None)
    return None if first is None or tree.dep[first] in EMBEDDED else first


def cue_before(reading: QuoteContext, utterance: Utterance) -> int | None:
    """Find the cue of `She said, "…"`."""
    start, speaking = utterance.start, reading.cues.speaking
    if start <= utterance.low:
        return None
    if reading.tree.written(start - 1, start) not in LEADS and start - 1 not in speaking:
        return None
    first = max(utterance.low, start - REACH, reading.stops.last(start))
    return next((word for word in reversed(range(first, start)) if word in speaking), None)


def cue_at_colon(reading: QuoteContext, utterance: Utterance) -> int | None:
    """Find the verb of the words that a colon ends, or take the colon of `Name: "…"`."""
    tree, subject = reading.tree, reading.speakers.subject
    before = words_to_colon(reading, utterance)
    verbs = [word for word in before if tree.part[word] in VERBS]
    main = [verb for verb in verbs if tree.dep[verb] not in EMBEDDED and verb in subject]
    if verbs:
        return main[-1] if main else None
    return before.stop if 0 < len(before) <= NEAR else None


def words_to_colon(reading: QuoteContext, utterance: Utterance) -> range:
    """Take the words of the sentence that leads to an utterance with a colon."""
    tree, end = reading.tree, utterance.start - 1
    while end > 0 and tree.spaces[end]:
        end -= 1
    if end < 0 or tree.written(end, end + 1) != ":" or end < utterance.low < utterance.start:
        return range(0)
    if is_in_dateline(tree, end):
        return range(0)
    return range(max(0, end - REACH, reading.stops.last(end)), end)
