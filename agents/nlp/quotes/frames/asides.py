"""Asides: a verb of saying beside the sentence that is its content."""

from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.verbs import is_passive
from agents.nlp.syntax.words import Stretch

[PARENTHESIS], [ADVERBIAL] = deps({"parataxis"}), deps({"advcl"})
[AGENT] = deps({"agent"})
COMPLEMENTS = deps({"dobj", "ccomp", "xcomp"})
[AS], [EVEN], [COMMA] = ids({"as"}), ids({"even"}), ids({","})
# Cues of direct speech only: `“…,” he went on`.
ASPECTUAL = ids({"begin", "continue", "go"})


def parenthesis(tree: Tree, verb: int) -> list[Stretch]:
    """Take the sentence that it stands in as a parenthesis."""
    return around(tree, verb) if tree.dep[verb] == PARENTHESIS else []


def as_told(tree: Tree, verb: int) -> list[Stretch]:
    """Take the sentence that it stands beside: `As she noted, …`, not `as she noted that …`."""
    first = tree.first_of(verb)
    by_as = tree.lower(first) == AS and not (first and tree.lower(first - 1) == EVEN)
    if tree.dep[verb] != ADVERBIAL or not by_as or tree.lemma(verb) in ASPECTUAL:
        return []
    roles = tree.roles(verb)
    by_nobody = is_passive(tree, verb) and AGENT not in roles
    if by_nobody or not COMPLEMENTS.isdisjoint(roles) or not is_set_off(tree, verb):
        return []
    return around(tree, verb)


def is_set_off(tree: Tree, verb: int) -> bool:
    """Tell a clause with a comma before it or behind it."""
    first, last = tree.whole(verb)
    beside = (max(first - 1, 0), min(last, len(tree.head) - 1))
    return any(tree.lower(word) == COMMA for word in beside)


def around(tree: Tree, verb: int) -> list[Stretch]:
    """Take the sentence around a clause."""
    start, end = tree.whole(tree.head[verb])
    first, last = tree.whole(verb)
    return [(start, first), (last, end)]
