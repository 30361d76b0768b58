"""The verbs that carry a text on: main ones, and those that "and" joins to them."""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree

AUXILIARY = deps({"aux", "auxpass"})
LONGEST_CHAIN = 8
MAIN, [JOINED] = deps({"ROOT", "parataxis"}), deps({"conj"})
REPORTED_TAGS, [PRETERITE] = tags({"VBD", "VBZ", "VBP"}), tags({"VBD"})


def is_past_main(tree: Tree, event: int) -> bool:
    """Tell a main verb in the past tense, also a passive."""
    if not is_main(tree, event):
        return False
    if tree.tag[event] == PRETERITE:
        return True
    helpers = (child for child in tree.lefts(event) if tree.dep[child] in AUXILIARY)
    return any(tree.tag[child] == PRETERITE for child in helpers)


def is_main(tree: Tree, event: int) -> bool:
    """Tell a main verb, or one that "and" joins to it."""
    dep = tree.dep[event]
    for _ in range(LONGEST_CHAIN):
        if dep != JOINED:
            break
        event = tree.head[event]
        dep = tree.dep[event]
    return dep in MAIN


def is_report(tree: Tree, event: int, kind: str) -> bool:
    """Tell whether a main verb reports."""
    told = kind == "REPORTING" and tree.tag[event] in REPORTED_TAGS
    return told and tree.dep[event] in MAIN
