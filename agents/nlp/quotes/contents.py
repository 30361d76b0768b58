"""What a verb has for its content: a clause, an infinitive, an object."""

from agents.nlp.quotes.content_edges import trimmed
from agents.nlp.quotes.cues import Cue
from agents.nlp.quotes.frames.asides import as_told, parenthesis
from agents.nlp.quotes.frames.clauses import clause, passed_on, said_in, second_verb
from agents.nlp.quotes.frames.infinitives import infinitive, passive
from agents.nlp.quotes.frames.objects import tells, thing, topic, verdict
from agents.nlp.quotes.frames.trailing import sentence_before
from agents.nlp.syntax.labels import DEPS, deps
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

Pieces = list[Stretch]
# Each with the role without which a sentence does not fill it.
FRAMES = [
    (frame, DEPS.number(role), find)
    for frame, role, find in (
        ("passive", "nsubjpass", passive),
        ("clause", "ccomp", clause),
        ("clause", "parataxis", parenthesis),
        ("clause", "ccomp", sentence_before),
        ("clause", "prep", said_in),
        ("clause", "advcl", as_told),
        ("clause", "dobj", second_verb),
        ("clause", "pcomp", passed_on),
        ("infinitive", "xcomp", infinitive),
        ("object", "dobj", thing),
        ("topic", "dobj", topic),
        ("verdict", "dobj", verdict),
        ("verdict", "oprd", verdict),
    )
]
[PREPOSITION] = deps({"prep"})


def contents_of(tree: Tree, verb: int, cue: Cue) -> tuple[str, Pieces] | None:
    """Find the content of a verb in the first of its frames that the sentence fills."""
    # How words hang on it, and it on others.
    roles = tree.roles(verb) + tree.dep[verb : verb + 1]
    for frame, role, find in FRAMES:
        if role in roles and frame in cue.frames:
            pieces = find(tree, verb)
            if pieces:
                return frame, pieces
    for child in tree.rights(verb) if PREPOSITION in roles else ():
        if tree.dep[child] == PREPOSITION and tree.lower(child) in cue.keys and tells(tree, child):
            return "preposition", [(child + 1, tree.last_of(child) + 1)]
    return None


def without(tree: Tree, pieces: Pieces, others: Pieces) -> tuple[Stretch, ...]:
    """Cut out of a content what is no part of it, and the punctuation left at its edges."""
    for other in others:
        pieces = cut(pieces, other)
    ends = {trimmed(tree, start, end) for start, end in pieces}
    return tuple(sorted([(start, end) for start, end in ends if start < end]))


def cut(pieces: Pieces, other: Stretch) -> Pieces:
    """Leave what stands before and behind a part that is cut out."""
    first, last = other
    rest = []
    for start, end in pieces:
        if last <= start or end <= first:
            rest.append((start, end))
        else:
            rest += [(start, first), (last, end)]
    return rest
