"""What a verb has for its content: a clause, an infinitive, an object."""

from agents.nlp.quotes.content_edges import trimmed
from agents.nlp.quotes.cues import Cue
from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

Pieces = list[Stretch]
# Where and when something was said is not what was said.
CIRCUMSTANCE = ids({"in", "on", "at", "during", "after", "before", "since", "until", "by", "amid"})
AFTER_OBJECT = deps({"dobj", "xcomp", "oprd", "prep", "ccomp", "dative"})
PREPOSITIONAL = deps({"prep", "dative"})
OF_PASSIVE = deps({"xcomp", "oprd"})
OF_INFINITIVE = deps({"dobj", "xcomp"})
[CLAUSE] = deps({"ccomp"})
[PARENTHESIS] = deps({"parataxis"})
[SUBJECT_OF_PASSIVE] = deps({"nsubjpass"})
[INFINITIVE] = deps({"xcomp"})
[OBJECT] = deps({"dobj"})
[PREPOSITION] = deps({"prep"})
[IT] = ids({"it"})


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
        if tree.dep[child] == PREPOSITION and tree.lower(child) in cue.keys:
            return "preposition", [(child + 1, tree.last_of(child) + 1)]
    return None


def clause(tree: Tree, verb: int) -> Pieces:
    """Take the clause it governs."""
    return [tree.whole(child) for child in tree.children(verb) if tree.dep[child] == CLAUSE]


def parenthesis(tree: Tree, verb: int) -> Pieces:
    """Take the sentence that it stands in as a parenthesis."""
    if tree.dep[verb] != PARENTHESIS:
        return []
    start, end = tree.whole(tree.head[verb])
    first, last = tree.whole(verb)
    return [(start, first), (last, end)]


def passive(tree: Tree, verb: int) -> Pieces:
    """Take the subject of a passive with what is said of it."""
    lefts = tree.lefts(verb)
    subject = next((child for child in lefts if tree.dep[child] == SUBJECT_OF_PASSIVE), None)
    if subject is None or tree.lower(subject) == IT:
        return []
    said = [child for child in tree.rights(verb) if tree.dep[child] in OF_PASSIVE]
    return [tree.whole(child) for child in (subject, *said)]


def infinitive(tree: Tree, verb: int) -> Pieces:
    """Take an infinitive, with who is to do it."""
    parts = [child for child in tree.rights(verb) if tree.dep[child] in OF_INFINITIVE]
    if not parts or tree.dep[parts[-1]] != INFINITIVE:
        return []
    return [(tree.first_of(parts[0]), tree.last_of(parts[-1]) + 1)]


def thing(tree: Tree, verb: int) -> Pieces:
    """Take an object with what is said of it."""
    dep = tree.dep
    parts = [
        child
        for child in tree.rights(verb)
        if dep[child] in AFTER_OBJECT and tree.lower(child) not in CIRCUMSTANCE
    ]
    while parts and dep[parts[0]] in PREPOSITIONAL:
        parts.pop(0)
    if not any(dep[part] == OBJECT for part in parts):
        return []
    return [(tree.first_of(parts[0]), tree.last_of(parts[-1]) + 1)]


# Each with the role without which a sentence does not fill it.
FRAMES = (
    ("passive", SUBJECT_OF_PASSIVE, passive),
    ("clause", CLAUSE, clause),
    ("clause", PARENTHESIS, parenthesis),
    ("infinitive", INFINITIVE, infinitive),
    ("object", OBJECT, thing),
)


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
