"""Claims, plans and doubts: nouns and adjectives that have a content."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from agents.quotes.attribution import Attribution, characters
from agents.quotes.contents import Pieces, whole, without
from agents.quotes.cues import Cue, cue_nouns
from agents.quotes.speakers import mention, speaker_of, subject_of

CLAUSES = {"acl", "ccomp"}
INFINITIVES = {"acl", "xcomp"}


def claims(doc: Doc) -> Iterator[Attribution]:
    """Find the contents of nouns and adjectives: `her claim that …`, `was confident of …`."""
    for noun, cue in cue_nouns(doc):
        pieces, speaker = content_of(noun, cue), holder(noun)
        if not pieces or speaker is None:
            continue
        words = doc[noun.i : noun.i + 1]
        spans = characters(doc, without(pieces, [words, speaker]))
        if spans:
            yield Attribution("noun", spans, words, cue.stance, speaker)


def content_of(noun: Token, cue: Cue) -> Pieces:
    """Take the clause, the infinitive or the object of a preposition that hangs on a noun."""
    for child in noun.rights:
        first = child.left_edge
        if child.dep_ == "prep" and child.lower_ in cue.frames:
            return [(child.i + 1, child.right_edge.i + 1)]
        if child.dep_ in CLAUSES and "clause" in cue.frames and first.dep_ == "mark":
            return [whole(child)]
        if child.dep_ in INFINITIVES and "infinitive" in cue.frames and first.lower_ == "to":
            return [whole(child)]
    return []


def holder(noun: Token) -> Span | None:
    """Find whose claim it is: the possessor, or the subject of the verb that has it for object."""
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    if owner is not None:
        return mention(owner, noun)
    if noun.dep_ in {"acomp", "attr"}:
        subject = subject_of(noun.head)
        return None if subject is None else mention(subject, noun)
    return speaker_of(noun.head) if noun.dep_ == "dobj" else None
