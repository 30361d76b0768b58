"""Direct speech: a speech with its cue and its speaker."""

from spacy.tokens import Span, Token

from agents.quotes.announcement import NEAR, goes_on
from agents.quotes.attribution import Attribution, Ranges, characters
from agents.quotes.contents import without
from agents.quotes.continuation import Speech
from agents.quotes.cues import cue_of, verb_group
from agents.quotes.grammar import CCOMP
from agents.quotes.speakers import nearest_name, speaker_of
from agents.quotes.utterances import Utterance

SUBORDINATES = {"that", "whether", "if"}


def direct(speech: Speech) -> Attribution:
    """Attribute a speech; without a cue, nothing in its paragraph tells who speaks."""
    spans = tuple(utterance.marked.inner for utterance in speech.utterances)
    cue = speech.cue
    if cue is None:
        rule = "unattributed" if speech.follows is None else "continued"
        return Attribution(rule, spans, None, None, None)
    if cue.is_punct:
        return Attribution("direct", spans, cue.doc[cue.i : cue.i + 1], "asserts", name_before(cue))
    entry = cue_of(cue)
    speaker = speaker_near(cue, speech.utterances)
    start = lead_in(cue, speech.utterances[0])
    if start is not None:
        spans = ((start, spans[0][1]), *spans[1:])
    elif cue.i < speech.utterances[0].start:
        spans = (*first_half(cue, speaker, speech.utterances[0]), *spans)
    stance = "asserts" if entry is None else entry.stance
    return Attribution("direct", spans, verb_group(cue), stance, speaker)


def lead_in(cue: Token, utterance: Utterance) -> int | None:
    """Find where a content begins that begins before the marks: `said that "…"`."""
    if cue.i > utterance.start:
        return None
    for token in cue.doc[cue.i + 1 : utterance.start]:
        if token.lower_ in SUBORDINATES:
            return token.idx
        if token.dep == CCOMP and token.head.i == cue.i:
            return max(token.left_edge.idx, token.doc[cue.i + 1].idx)
    return None


def speaker_near(cue: Token, group: list[Utterance]) -> Span | None:
    """Find the speaker of utterances, who is not named inside them."""
    found = speaker_of(cue)
    inside = [(utterance.start, utterance.end) for utterance in group]
    if found is not None and not any(start <= found.start < end for start, end in inside):
        return found
    first = group[0]
    low, high = (first.low, first.start) if cue.i < first.start else (first.end, first.high)
    return nearest_name(cue, low, high)


def name_before(colon: Token) -> Span:
    """Take the words of `Name: "…"`."""
    start = colon.i
    while start > 0 and colon.i - start < NEAR and goes_on(colon.doc[start - 1]):
        start -= 1
    return colon.doc[start : colon.i]


def first_half(cue: Token, speaker: Span | None, utterance: Utterance) -> Ranges:
    """Take what stands before the cue in `The bridge, she said, "is safe"`."""
    doc = cue.doc
    end = min(verb_group(cue).start, cue.i if speaker is None else speaker.start) - 1
    if end < utterance.low or doc[end].text != "," or not utterance.marked.lower:
        return ()
    start = end
    while start > utterance.low and goes_on(doc[start - 1]):
        start -= 1
    return characters(doc, without([(start, end)], [doc[end : end + 1]]))
