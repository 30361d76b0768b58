"""Who or what a verb is said of, also where the subject stands at another verb."""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree

LONGEST_CLIMB = 25
SHARING = deps({"conj", "xcomp"})
NOUN_CLAUSES = deps({"relcl", "acl"})
RELATIVE_TAGS = tags({"WDT", "WP"})
[COMPLEMENT] = deps({"xcomp"})
[OBJECT] = deps({"dobj"})


def outer_subject(tree: Tree, verb: int) -> int | None:
    """Give the subject of a verb; one without takes that of the verb it is joined to."""
    for _ in range(LONGEST_CLIMB):
        found = tree.subject.get(verb)
        if found is not None:
            return antecedent(tree, verb) if tree.tag[found] in RELATIVE_TAGS else found
        if tree.dep[verb] not in SHARING:
            return antecedent(tree, verb)
        head = tree.head[verb]
        told = direct_object(tree, head) if tree.dep[verb] == COMPLEMENT else None
        if told is not None and told < verb:
            return told
        verb = head
    return None


def direct_object(tree: Tree, verb: int) -> int | None:
    """Give the object of a verb: who is asked to do what the infinitive under it says."""
    for child in tree.rights(verb):
        if tree.dep[child] == OBJECT:
            return child
    return None


def antecedent(tree: Tree, verb: int) -> int | None:
    """Give the noun that a clause is said of."""
    head = tree.head[verb]
    return head if tree.dep[verb] in NOUN_CLAUSES and head < verb else None
