"""Claims, plans and doubts: nouns and adjectives that have a content."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from agents.quotes.attribution import Attribution, characters
from agents.quotes.contents import Pieces, whole, without
from agents.quotes.cues import Cue, cue_nouns
from agents.quotes.grammar import DOBJ, MARK, POSS, PREP, keys
from agents.quotes.speakers import mention, speaker_of, subject_of

CLAUSES = keys("acl ccomp")
INFINITIVES = keys("acl xcomp")
PREDICATES = keys("acomp attr")


def claims(doc: Doc, taken: set[int]) -> Iterator[Attribution]:
    """Find the contents of nouns and adjectives: `her claim that …`, `was confident of …`."""
    for noun, cue in cue_nouns(doc):
        pieces = content_of(noun, cue) if noun.i not in taken else []
        speaker = holder(noun) if pieces else None
        if speaker is None:
            continue
        words = Span(doc, noun.i, noun.i + 1)
        spans = characters(doc, without(pieces, [words, speaker]))
        if spans:
            yield Attribution("noun", spans, words, cue.stance, speaker)


def content_of(noun: Token, cue: Cue) -> Pieces:
    """Take the clause, the infinitive or the object of a preposition that hangs on a noun."""
    for child in noun.rights:
        first = child.left_edge
        if child.dep == PREP and child.lower_ in cue.frames:
            return [(child.i + 1, child.right_edge.i + 1)]
        if child.dep in CLAUSES and "clause" in cue.frames and first.dep == MARK:
            return [whole(child)]
        if child.dep in INFINITIVES and "infinitive" in cue.frames and first.lower_ == "to":
            return [whole(child)]
    return []


def holder(noun: Token) -> Span | None:
    """Find whose claim it is: the possessor, or the subject of the verb that has it for object."""
    owner = next((child for child in noun.lefts if child.dep == POSS), None)
    if owner is not None:
        return mention(owner, noun)
    if noun.dep in PREDICATES:
        subject = subject_of(noun.head)
        return None if subject is None else mention(subject, noun)
    return speaker_of(noun.head) if noun.dep == DOBJ else None
