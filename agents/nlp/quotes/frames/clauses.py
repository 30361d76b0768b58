"""Clauses: what a verb governs, also where the parser hangs it elsewhere."""

from agents.nlp.quotes.frames.trailing import is_trailing
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

[CLAUSE], [OBJECT], [CONJUNCT] = deps({"ccomp"}), deps({"dobj"}), deps({"conj"})
[PREPOSITION], [OF_PREPOSITION], [GERUND] = deps({"prep"}), deps({"pobj"}), deps({"pcomp"})
[MODIFIER], [MARK] = deps({"acl"}), deps({"mark"})
BESIDE_OBJECT = deps({"dobj", "conj", "cc", "ccomp", "xcomp"})
COORDINATION = deps({"conj", "cc"})
FINITE = tags({"VBD", "VBZ", "VBP"})
AS, WHERE = ids({"as"}), ids({"in", "at", "during"})
# Words, with a comma between them.
ADJACENT = 2


def clause(tree: Tree, verb: int) -> list[Stretch]:
    """Take the clause it governs; of one before it and one behind it the latter.

    What stands before a cue with a content behind it is a sentence of its own.
    """
    lefts, rights = (
        [
            tree.whole(child)
            for child in children
            if tree.dep[child] == CLAUSE and not is_trailing(tree, child)
        ]
        for children in (tree.lefts(verb), tree.rights(verb))
    )
    if not rights or (lefts and tree.dep[rights[0][0] - 1] == OF_PREPOSITION):
        return lefts
    return [(rights[0][0], rights[-1][1])]


def said_in(tree: Tree, verb: int) -> list[Stretch]:
    """Take a clause that hangs on where it was said: `said in a letter that …`."""
    return [
        tree.whole(word)
        for preposition in tree.rights(verb)
        if tree.dep[preposition] == PREPOSITION and tree.lower(preposition) in WHERE
        for noun in tree.rights(preposition)
        for word in tree.rights(noun)
        if tree.dep[word] == MODIFIER and MARK in tree.roles(word) and word in tree.subject
    ][:1]


def passed_on(tree: Tree, verb: int) -> list[Stretch]:
    """Take what stands before who passes it on: `It is over, the paper quoted her as saying`."""
    above = tree.head[verb]
    is_passed_on = tree.dep[verb] == GERUND and tree.lower(above) in AS
    lefts = tree.lefts(tree.head[above]) if is_passed_on else []
    return [tree.whole(word) for word in lefts if tree.dep[word] == CLAUSE]


def second_verb(tree: Tree, verb: int) -> list[Stretch]:
    """Take an object with the verb behind it, as in `clarified her son, Bob Lee, joined the trip`.

    The parser takes such a verb for a second one of the speaker's, with no `and` before it.
    """
    rights = [word for word in tree.rights(verb) if tree.dep[word] in BESIDE_OBJECT]
    if [tree.dep[word] for word in rights] != [OBJECT, CONJUNCT]:
        return []
    subject, second = rights
    listed = not COORDINATION.isdisjoint(tree.roles(second))
    finite = tree.tag[second] in FINITE and not tree.lefts(second)
    if listed or not finite or second - tree.last_of(subject) > ADJACENT:
        return []
    return [(tree.first_of(subject), tree.last_of(second) + 1)]
