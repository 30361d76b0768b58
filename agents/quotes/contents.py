"""What a verb has for its content: a clause, an infinitive, an object."""

from spacy.tokens import Doc, Span, Token

from agents.quotes.cues import Cue

Pieces = list[tuple[int, int]]
# Where and when something was said is not what was said.
CIRCUMSTANCE = {"in", "on", "at", "during", "after", "before", "since", "until", "by", "amid"}
AFTER_OBJECT = {"dobj", "xcomp", "oprd", "prep", "ccomp", "dative"}


def contents_of(verb: Token, cue: Cue) -> tuple[str, Pieces] | None:
    """Find the content of a verb in the first of its frames that the sentence fills."""
    for frame, find in FRAMES.items():
        if frame in cue.frames:
            pieces = find(verb)
            if pieces:
                return frame, pieces
    for child in verb.rights:
        if child.lower_ in cue.frames and child.dep_ == "prep":
            return "preposition", [(child.i + 1, child.right_edge.i + 1)]
    return None


def clause(verb: Token) -> Pieces:
    """Take the clause it governs, or the sentence that it stands in as a parenthesis."""
    found = [whole(child) for child in verb.children if child.dep_ == "ccomp"]
    if found or verb.dep_ != "parataxis":
        return found
    start, end = whole(verb.head)
    return [(start, verb.left_edge.i), (verb.right_edge.i + 1, end)]


def passive(verb: Token) -> Pieces:
    """Take the subject of a passive with what is said of it."""
    found = [child for child in verb.lefts if child.dep_ == "nsubjpass"]
    if not found or found[0].lower_ == "it":
        return []
    return [
        whole(found[0]),
        *(whole(child) for child in verb.rights if child.dep_ in {"xcomp", "oprd"}),
    ]


def infinitive(verb: Token) -> Pieces:
    """Take an infinitive, with who is to do it."""
    parts = [child for child in verb.rights if child.dep_ in {"dobj", "xcomp"}]
    if not parts or parts[-1].dep_ != "xcomp":
        return []
    return [(parts[0].left_edge.i, parts[-1].right_edge.i + 1)]


def thing(verb: Token) -> Pieces:
    """Take an object with what is said of it."""
    parts = [
        child
        for child in verb.rights
        if child.dep_ in AFTER_OBJECT and child.lower_ not in CIRCUMSTANCE
    ]
    while parts and parts[0].dep_ in {"prep", "dative"}:
        parts.pop(0)
    if not any(part.dep_ == "dobj" for part in parts):
        return []
    return [(parts[0].left_edge.i, parts[-1].right_edge.i + 1)]


def whole(head: Token) -> tuple[int, int]:
    """Take all that hangs on a word."""
    return head.left_edge.i, head.right_edge.i + 1


FRAMES = {"passive": passive, "clause": clause, "infinitive": infinitive, "object": thing}


def without(pieces: Pieces, others: list[Span]) -> tuple[tuple[int, int], ...]:
    """Cut out of a content what is no part of it, and the punctuation left at its edges."""
    for other in others:
        pieces = [
            piece
            for start, end in pieces
            for piece in ((start, min(end, other.start)), (max(start, other.end), end))
        ]
    doc = others[0].doc
    return tuple(
        sorted({piece for piece in (trimmed(doc, *each) for each in pieces) if piece[0] < piece[1]})
    )


def trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Leave out punctuation and space at both ends."""
    while start < end and (doc[start].is_punct or doc[start].is_space):
        start += 1
    while start < end and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return start, end
