"""Objects: things that are praised, topics that are discussed, and what somebody is called."""

import re

from agents.nlp.quotes.frames.topics import is_topic
from agents.nlp.quotes.modality.clause_words import names_nobody
from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

# Where and when something was said is not what was said.
CIRCUMSTANCE = ids({"in", "on", "at", "during", "after", "before", "since", "until", "by", "amid"})
AFTER_OBJECT = deps({"dobj", "xcomp", "oprd", "prep", "ccomp", "dative"})
PREPOSITIONAL = deps({"prep", "dative"})
PREDICATES = deps({"oprd", "ccomp", "acomp"})
[OBJECT], [CLAUSE], [PREPOSITION] = deps({"dobj"}), deps({"ccomp"}), deps({"prep"})
[PREDICATE], [GERUND] = deps({"oprd"}), deps({"pcomp"})
AS = ids({"as"})
GROUNDS = ids({"for", "of"})
ABOUT = ids({"about", "of", "on", "over", "to", "for", "by", "against"})
OWN_WORDS = re.compile("[\"'`\u201c\u2018]\\s*[a-z]")
# Characters: a verdict stands near its verb.
NEAR = 200


def thing(tree: Tree, verb: int) -> list[Stretch]:
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
    if not objects or names_nobody(tree, objects[0]) or has_words(tree, parts):
        return []
    return [(tree.first_of(parts[0]), tree.last_of(parts[-1]) + 1)]


def has_words(tree: Tree, parts: list[int]) -> bool:
    """Tell an object whose words are passed on: `cited him as saying that …`."""
    return any(
        tree.dep[word] == GERUND and CLAUSE in tree.roles(word)
        for part in parts
        if tree.lower(part) in AS
        for word in tree.rights(part)
    )


def topic(tree: Tree, verb: int) -> list[Stretch]:
    """Take an object that can be said, claimed or wanted, or on which there is a verdict."""
    pieces = thing(tree, verb)
    rights = tree.rights(verb)
    named = any(tree.dep[child] == OBJECT and is_topic(tree, child) for child in rights)
    return pieces if named or is_judged(tree, verb, pieces) else []


def verdict(tree: Tree, verb: int) -> list[Stretch]:
    """Take an object with what the speaker calls it, also where the parser takes both for one."""
    pieces = thing(tree, verb) or [
        tree.whole(word) for word in tree.rights(verb) if tree.dep[word] == PREDICATE
    ]
    return pieces if is_judged(tree, verb, pieces) else []


def is_judged(tree: Tree, verb: int, pieces: list[Stretch]) -> bool:
    """Tell an object with a predicate, `her a liar`, or with the speaker's own words in marks."""
    if not pieces:
        return False
    rights = tree.rights(verb)
    if OBJECT in tree.roles(verb) and any(
        tree.dep[child] in PREDICATES or is_ground(tree, child) for child in rights
    ):
        return True
    start, end = tree.start[pieces[0][0]], tree.end(pieces[0][1] - 1)
    return OWN_WORDS.search(tree.text, start, min(end, start + NEAR)) is not None


def is_ground(tree: Tree, preposition: int) -> bool:
    """Tell what an object is called or faulted for: `as weak`, `for its delay`, `of a lie`."""
    if tree.dep[preposition] != PREPOSITION:
        return False
    lower = tree.lower(preposition)
    return lower in AS or (lower in GROUNDS and tells(tree, preposition))


def tells(tree: Tree, preposition: int) -> bool:
    """Tell a preposition with something that can be said: `talked about taxes`, not `about her`."""
    if tree.lower(preposition) not in ABOUT:
        return True
    objects = tree.rights(preposition)
    return any(tree.dep[word] == GERUND or is_topic(tree, word) for word in objects)
