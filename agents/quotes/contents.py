"""What a verb has for its content: a clause, an infinitive, an object."""

from spacy.tokens import Doc, Span, Token

from agents.quotes.cues import Cue
from agents.quotes.grammar import CCOMP, DOBJ, NSUBJPASS, PARATAXIS, PREP, XCOMP, keys

Pieces = list[tuple[int, int]]
# Where and when something was said is not what was said.
CIRCUMSTANCE = {"in", "on", "at", "during", "after", "before", "since", "until", "by", "amid"}
AFTER_OBJECT = keys("dobj xcomp oprd prep ccomp dative")
PREPOSITIONAL = keys("prep dative")
OF_PASSIVE = keys("xcomp oprd")
OF_INFINITIVE = keys("dobj xcomp")


def contents_of(verb: Token, cue: Cue) -> tuple[str, Pieces] | None:
    """Find the content of a verb in the first of its frames that the sentence fills."""
    for frame, find in FRAMES.items():
        if frame in cue.frames:
            pieces = find(verb)
            if pieces:
                return frame, pieces
    for child in verb.rights:
        if child.dep == PREP and child.lower_ in cue.frames:
            return "preposition", [(child.i + 1, child.right_edge.i + 1)]
    return None


def clause(verb: Token) -> Pieces:
    """Take the clause it governs, or the sentence that it stands in as a parenthesis."""
    found = [whole(child) for child in verb.children if child.dep == CCOMP]
    if found or verb.dep != PARATAXIS:
        return found
    start, end = whole(verb.head)
    return [(start, verb.left_edge.i), (verb.right_edge.i + 1, end)]


def passive(verb: Token) -> Pieces:
    """Take the subject of a passive with what is said of it."""
    found = [child for child in verb.lefts if child.dep == NSUBJPASS]
    if not found or found[0].lower_ == "it":
        return []
    return [
        whole(found[0]),
        *(whole(child) for child in verb.rights if child.dep in OF_PASSIVE),
    ]


def infinitive(verb: Token) -> Pieces:
    """Take an infinitive, with who is to do it."""
    parts = [child for child in verb.rights if child.dep in OF_INFINITIVE]
    if not parts or parts[-1].dep != XCOMP:
        return []
    return [(parts[0].left_edge.i, parts[-1].right_edge.i + 1)]


def thing(verb: Token) -> Pieces:
    """Take an object with what is said of it."""
    parts = [
        child
        for child in verb.rights
        if child.dep in AFTER_OBJECT and child.lower_ not in CIRCUMSTANCE
    ]
    while parts and parts[0].dep in PREPOSITIONAL:
        parts.pop(0)
    if not any(part.dep == DOBJ for part in parts):
        return []
    return [(parts[0].left_edge.i, parts[-1].right_edge.i + 1)]


def whole(head: Token) -> tuple[int, int]:
    """Take all that hangs on a word."""
    return head.left_edge.i, head.right_edge.i + 1


FRAMES = {"passive": passive, "clause": clause, "infinitive": infinitive, "object": thing}


def without(pieces: Pieces, others: list[Span]) -> tuple[tuple[int, int], ...]:
    """Cut out of a content what is no part of it, and the punctuation left at its edges."""
    for other in others:
        pieces = [rest for piece in pieces for rest in cut(piece, other)]
    doc = others[0].doc
    return tuple(
        sorted({piece for piece in (trimmed(doc, *each) for each in pieces) if piece[0] < piece[1]})
    )


def cut(piece: tuple[int, int], other: Span) -> Pieces:
    """Leave what stands before and behind a part that is cut out."""
    start, end = piece
    if other.end <= start or end <= other.start:
        return [piece]
    return [(start, other.start), (other.end, end)]


def trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Leave out punctuation and space at both ends."""
    while start < end and is_blank(doc[start]):
        start += 1
    while start < end and is_blank(doc[end - 1]):
        end -= 1
    return start, end


def is_blank(token: Token) -> bool:
    """Tell punctuation and space."""
    return token.is_punct or token.is_space
