"""What a verb has for its content: a clause, an infinitive, an object."""

import re

from agents.nlp.quotes.clause_modality import names_nobody
from agents.nlp.quotes.cues import Cue
from agents.nlp.quotes.topics import is_topic
from agents.nlp.syntax.labels import deps, tags
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
[ADVERBIAL] = deps({"advcl"})
[PREDICATE_OF_OBJECT] = deps({"oprd"})
COMPLEMENTS = deps({"dobj", "ccomp", "xcomp"})
[ASK] = ids({"ask"})
[PASSIVE_AUXILIARY] = deps({"auxpass"})
[CONJUNCT] = deps({"conj"})
JOINING_OBJECT = deps({"dobj", "conj", "cc", "ccomp", "xcomp"})
COORDINATION = deps({"conj", "cc"})
FINITE = tags({"VBD", "VBZ", "VBP"})
# With a comma between them.
ADJACENT = 2
[COMMA] = ids({","})
EVEN = ids({"even"})
# Cues of direct speech only: `“…,” he went on`.
ASPECTUAL = ids({"begin", "continue", "go"})
[OF_PREPOSITION] = deps({"pobj"})
[IT] = ids({"it"})
ABOUT = ids({"about", "of", "on", "over", "to", "for"})
[ACTION] = deps({"pcomp"})
AS = ids({"as"})
GROUNDS = ids({"for", "of"})
PREDICATE = deps({"oprd", "ccomp", "acomp"})
OWN_WORDS = re.compile(r"[\"“‘'`]\s*[a-z]")


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


def tells(tree: Tree, preposition: int) -> bool:
    """Tell a preposition with something that can be said: `talked about taxes`, not `about her`."""
    if tree.lower(preposition) not in ABOUT:
        return True
    objects = tree.rights(preposition)
    return any(tree.dep[word] == ACTION or is_topic(tree, word) for word in objects)


def clause(tree: Tree, verb: int) -> Pieces:
    """Take the clause it governs; of one before it and one behind it the latter.

    What stands before a cue with a content behind it is a sentence of its own.
    """
    lefts, rights = (
        [tree.whole(child) for child in children if tree.dep[child] == CLAUSE]
        for children in (tree.lefts(verb), tree.rights(verb))
    )
    if not rights or (lefts and tree.dep[rights[0][0] - 1] == OF_PREPOSITION):
        return lefts
    return [(rights[0][0], rights[-1][1])]


def as_saying(tree: Tree, verb: int) -> Pieces:
    """Take what stands before those who pass it on: `It is over, the paper quoted her as saying`."""
    above = tree.head[verb]
    passed_on = tree.dep[verb] == ACTION and tree.lower(above) in AS
    lefts = tree.lefts(tree.head[above]) if passed_on else []
    return [tree.whole(word) for word in lefts if tree.dep[word] == CLAUSE]


def lost_clause(tree: Tree, verb: int) -> Pieces:
    """Take an object with the verb behind it, as in `clarified her son, Bob Lee, joined the trip`.

    The parser takes such a verb for a second one of the speaker's, with no `and` before it.
    """
    rights = [word for word in tree.rights(verb) if tree.dep[word] in JOINING_OBJECT]
    if len(rights) != 2 or [tree.dep[word] for word in rights] != [OBJECT, CONJUNCT]:
        return []
    subject, second = rights
    listed = not COORDINATION.isdisjoint(tree.roles(second))
    finite = tree.tag[second] in FINITE and not tree.lefts(second)
    if listed or not finite or second - tree.last_of(subject) > ADJACENT:
        return []
    return [(tree.first_of(subject), tree.last_of(second) + 1)]


def parenthesis(tree: Tree, verb: int) -> Pieces:
    """Take the sentence that it stands in as a parenthesis."""
    if tree.dep[verb] != PARENTHESIS:
        return []
    start, end = tree.whole(tree.head[verb])
    first, last = tree.whole(verb)
    return [(start, first), (last, end)]


def as_told(tree: Tree, verb: int) -> Pieces:
    """Take the sentence that it stands beside: `As the mayor noted, …`, not `as he noted that …`."""
    as_it_is = {tree.lower(word) for word in tree.lefts(verb)} & (AS | EVEN) == AS
    if tree.dep[verb] != ADVERBIAL or not as_it_is or tree.lemma(verb) in ASPECTUAL:
        return []
    if not COMPLEMENTS.isdisjoint(tree.roles(verb)) or not is_set_off(tree, verb):
        return []
    start, end = tree.whole(tree.head[verb])
    first, last = tree.whole(verb)
    return [(start, first), (last, end)]


def is_set_off(tree: Tree, verb: int) -> bool:
    """Tell a clause with a comma before it or behind it."""
    first, last = tree.whole(verb)
    beside = (max(first - 1, 0), min(last, len(tree.head) - 1))
    return any(tree.lower(word) == COMMA for word in beside)


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
    if not parts or tree.dep[parts[-1]] != INFINITIVE or is_own_condition(tree, verb, parts):
        return []
    return [(tree.first_of(parts[0]), tree.last_of(parts[-1]) + 1)]


def is_own_condition(tree: Tree, verb: int, parts: list[int]) -> bool:
    """Tell `asked not to be named`: what somebody makes a condition of is not what he says."""
    return (
        len(parts) == 1
        and tree.lemma(verb) == ASK
        and PASSIVE_AUXILIARY in tree.roles(parts[0])
    )


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
    objects = [part for part in parts if dep[part] == OBJECT]
    if not objects or names_nobody(tree, objects[0]) or speaks_itself(tree, parts):
        return []
    return [(tree.first_of(parts[0]), tree.last_of(parts[-1]) + 1)]


def speaks_itself(tree: Tree, parts: list[int]) -> bool:
    """Tell an object whose words are passed on: `cited him as saying that …`."""
    return any(
        tree.dep[word] == ACTION and CLAUSE in tree.roles(word)
        for part in parts
        if tree.lower(part) in AS
        for word in tree.rights(part)
    )


def topic(tree: Tree, verb: int) -> Pieces:
    """Take an object of which something is said, or that can be said itself."""
    pieces = thing(tree, verb)
    return pieces if has_topic(tree, verb) or is_judged(tree, verb, pieces) else []


def verdict(tree: Tree, verb: int) -> Pieces:
    """Take an object with what the speaker calls it, also where the parser takes both for one."""
    pieces = thing(tree, verb) or [
        tree.whole(word) for word in tree.rights(verb) if tree.dep[word] == PREDICATE_OF_OBJECT
    ]
    return pieces if is_judged(tree, verb, pieces) else []


def has_topic(tree: Tree, verb: int) -> bool:
    """Tell a verb with a topic for its object."""
    return any(tree.dep[child] == OBJECT and is_topic(tree, child) for child in tree.rights(verb))


def is_judged(tree: Tree, verb: int, pieces: Pieces) -> bool:
    """Tell an object with a predicate, `her a liar`, or with the speaker's own words in marks."""
    if not pieces:
        return False
    rights = tree.rights(verb)
    if OBJECT in tree.roles(verb) and any(
        tree.dep[child] in PREDICATE or is_ground(tree, child) for child in rights
    ):
        return True
    return bool(OWN_WORDS.search(tree.written(*pieces[0])))


def is_ground(tree: Tree, preposition: int) -> bool:
    """Tell what an object is called or faulted for: `as weak`, `for its delay`, `of a lie`."""
    if tree.dep[preposition] != PREPOSITION:
        return False
    lower = tree.lower(preposition)
    return lower in AS or (lower in GROUNDS and tells(tree, preposition))


# Each with the role without which a sentence does not fill it.
FRAMES = (
    ("passive", SUBJECT_OF_PASSIVE, passive),
    ("clause", CLAUSE, clause),
    ("clause", PARENTHESIS, parenthesis),
    ("clause", ADVERBIAL, as_told),
    ("clause", OBJECT, lost_clause),
    ("clause", ACTION, as_saying),
    ("infinitive", INFINITIVE, infinitive),
    ("object", OBJECT, thing),
    ("topic", OBJECT, topic),
    ("verdict", OBJECT, verdict),
    ("verdict", PREDICATE_OF_OBJECT, verdict),
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


def trimmed(tree: Tree, start: int, end: int) -> Stretch:
    """Leave out punctuation and space at both ends."""
    blank = tree.blank
    while start < end and blank[start]:
        start += 1
    while start < end and blank[end - 1]:
        end -= 1
    return start, end
