"""Indirect speech: contents that the grammar ties to a cue."""

from collections.abc import Iterator

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from agents.quotes.attribution import Attribution, characters
from agents.quotes.contents import contents_of, without
from agents.quotes.cues import Cue, cue_verbs, verb_group
from agents.quotes.nouns import claims
from agents.quotes.speakers import object_of, speaker_of

ACCORDING = get_string_id("according")


def indirect(doc: Doc) -> Iterator[Attribution]:
    """Find what each cue of the text has for its content."""
    for verb, cue in cue_verbs(doc):
        found = reported(verb, cue)
        if found is not None:
            yield found
    yield from claims(doc)
    for place in np.flatnonzero(doc.to_array("LOWER") == ACCORDING):
        found = according(doc[int(place)])
        if found is not None:
            yield found


def reported(verb: Token, cue: Cue) -> Attribution | None:
    """Read a verb: its content, and the speaker, who is no part of it."""
    content = contents_of(verb, cue)
    if content is None:
        return None
    rule, pieces = content
    group, speaker = verb_group(verb), speaker_of(verb)
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
