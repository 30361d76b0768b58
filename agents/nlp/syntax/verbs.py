"""Forms of verbs."""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree

PASSIVE = deps({"nsubjpass", "auxpass"})
OF_CLAUSE = PASSIVE | deps({"nsubj", "csubj", "aux"})
[TO], [PARTICIPLE], [PAST] = tags({"TO"}), tags({"VBN"}), tags({"VBD"})


def is_infinitive(tree: Tree, verb: int) -> bool:
    """Tell a verb with `to`."""
    return any(tree.tag[word] == TO for word in tree.lefts(verb))


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell a passive, such as the first word of `Asked whether …, he said no`."""
    roles = tree.roles(verb)
    if not OF_CLAUSE.isdisjoint(roles):
        return not PASSIVE.isdisjoint(roles)
    tag = tree.tag[verb]
    return tag == PARTICIPLE or (tag == PAST and bool(tree.opening[verb]))
