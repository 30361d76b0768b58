"""Relative pronouns: whom `who` and `which` stand for."""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

RELATIVE = tags({"WP", "WDT"})
[APPOSITION] = deps({"appos"})
[RELATIVE_CLAUSE] = deps({"relcl"})


def with_antecedent(tree: Tree, pronoun: int) -> Stretch | None:
    """Take a relative pronoun with what it stands for: `a lawyer who`; alone it tells nobody."""
    noun = antecedent(tree, pronoun)
    if noun is None:
        return None
    while tree.dep[noun] == APPOSITION:
        noun = tree.head[noun]
    start = tree.first_of(noun)
    return (start, pronoun + 1) if start < pronoun else None


def antecedent(tree: Tree, pronoun: int) -> int | None:
    """Find the noun that a relative pronoun stands for."""
    verbs = (verb for verb in tree.ancestors(pronoun) if tree.dep[verb] == RELATIVE_CLAUSE)
    clause = next(verbs, None)
    return None if clause is None else tree.head[clause]
