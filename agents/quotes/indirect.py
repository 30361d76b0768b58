"""Indirect speech: contents that the grammar ties to a cue."""

from collections.abc import Iterator

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc, Span, Token

from agents.quotes.attribution import Attribution, characters
from agents.quotes.contents import contents_of, without
from agents.quotes.cues import Cue, cue_verbs, verb_group
from agents.quotes.nouns import claims
from agents.quotes.resumption import resumptions
from agents.quotes.speakers import object_of, speaker_of

ACCORDING = get_string_id("according")


def indirect(doc: Doc, taken: set[int]) -> Iterator[Attribution]:
    """Find what each cue of the text has for its content, but for words already taken."""
    verbs = cue_verbs(doc)
    resumed = resumptions([verb for verb, _ in verbs])
    ends = {each.host.i: each.start for each in reversed(resumed.values())}
    for verb, cue in verbs:
        if verb.i in taken:
            continue
        speaker = speaker_of(resumed[verb.i].host if verb.i in resumed else verb)
        found = reported(verb, cue, speaker, ends.get(verb.i, len(doc)))
        if found is not None:
            yield found
    yield from claims(doc, taken)
    for place in np.flatnonzero(doc.to_array("LOWER") == ACCORDING).tolist():
        found = according(doc[place]) if place not in taken else None
        if found is not None:
            yield found


def reported(verb: Token, cue: Cue, speaker: Span | None, end: int) -> Attribution | None:
    """Read a verb: its content, up to where the report is taken up, without cue and speaker."""
    content = contents_of(verb, cue)
    if content is None:
        return None
    rule, pieces = content
    group = verb_group(verb)
    if rule == "preposition" and pieces[0][0] == group.end + 1:
        group = verb.doc[group.start : group.end + 1]
    pieces = [(first, min(last, end)) for first, last in pieces]
    spans = characters(verb.doc, without(pieces, [group] if speaker is None else [group, speaker]))
    return Attribution(rule, spans, group, cue.stance, speaker) if spans else None


def according(word: Token) -> Attribution | None:
    """Read `according to`: its content is the rest of the sentence."""
    doc = word.doc
    to = doc[min(word.i + 1, len(doc) - 1)]
    speaker = object_of(to) if to.lower_ == "to" else None
    if speaker is None:
        return None
    sentence = word.sent
    source = doc[word.i : speaker.end]
    spans = characters(doc, without([(sentence.start, sentence.end)], [source]))
    return (
        Attribution("according", spans, doc[word.i : word.i + 2], "asserts", speaker)
        if spans
        else None
    )
