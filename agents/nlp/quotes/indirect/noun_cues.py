"""Claims, plans and doubts: nouns and adjectives that have a content."""

from collections.abc import Iterator

from agents.nlp.quotes.attribution import Attribution, characters
from agents.nlp.quotes.contents import Pieces, without
from agents.nlp.quotes.context import QuoteContext
from agents.nlp.quotes.cues import Cue, CueGroup, cue_nouns
from agents.nlp.quotes.speaker_control import possessor
from agents.nlp.quotes.speakers import mention
from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

CLAUSES = deps({"acl", "ccomp"})
INFINITIVES = deps({"acl", "xcomp"})
CLAUSAL = CLAUSES | INFINITIVES
PREDICATES = deps({"acomp", "attr"})
[MARK] = deps({"mark"})
[OBJECT] = deps({"dobj"})
[PREPOSITION] = deps({"prep"})
[TO] = ids({"to"})
UTTERING = ids(
    {"make", "give", "issue", "have", "offer", "deliver", "raise", "voice", "express", "repeat"}
)


def claims(reading: QuoteContext, taken: set[int]) -> Iterator[Attribution]:
    """Find the contents of nouns and adjectives: `her claim that …`, `was confident of …`."""
    tree = reading.tree
    for noun, cue in cue_nouns(tree):
        pieces = content_of(tree, noun, cue) if noun not in taken else []
        speaker = holder(reading, noun) if pieces else None
        if speaker is None:
            continue
        spans = characters(tree, without(tree, pieces, [(noun, noun + 1), speaker]))
        if spans:
            yield Attribution("noun", spans, CueGroup(noun, noun + 1, noun), cue.stance, speaker)


def content_of(tree: Tree, noun: int, cue: Cue) -> Pieces:
    """Take the clause, the infinitive or the object of a preposition that hangs on a noun."""
    for child in tree.rights(noun):
        dep = tree.dep[child]
        if dep == PREPOSITION and tree.lower(child) in cue.keys:
            return [(child + 1, tree.last_of(child) + 1)]
        if dep in CLAUSAL and is_filled(tree, child, cue):
            return [tree.whole(child)]
    return []


def is_filled(tree: Tree, head: int, cue: Cue) -> bool:
    """Tell a clause that begins as one of a noun's frames does: with `that`, or with `to`."""
    dep, first = tree.dep[head], tree.first_of(head)
    if dep in CLAUSES and "clause" in cue.frames and tree.dep[first] == MARK:
        return True
    return dep in INFINITIVES and "infinitive" in cue.frames and tree.lower(first) == TO


def holder(reading: QuoteContext, noun: int) -> Stretch | None:
    """Find whose claim it is: the possessor, or the subject of the verb that has it for object."""
    tree, speakers = reading.tree, reading.speakers
    owner = possessor(tree, noun)
    if owner is not None:
        return mention(tree, owner, noun)
    verb = tree.head[noun]
    if tree.dep[noun] in PREDICATES:
        subject = speakers.subject.get(verb)
        return None if subject is None else mention(tree, subject, noun)
    uttered = tree.dep[noun] == OBJECT and tree.lemma(verb) in UTTERING
    return speakers.of(verb) if uttered else None
