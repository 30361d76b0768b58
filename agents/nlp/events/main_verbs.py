"""The verbs that carry a text on: main ones, and those that "and" joins to them."""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree

AUXILIARY = deps({"aux", "auxpass"})
LONGEST_CHAIN = 8
MAIN, [JOINED] = deps({"ROOT", "parataxis"}), deps({"conj"})
REPORTED_TAGS, [PRETERITE] = tags({"VBD", "VBZ", "VBP"}), tags({"VBD"})


def is_past_main(tree: Tree, event: int) -> bool:
    """Tell a main verb in the past tense, also a passive."""
    helpers = (child for child in tree.lefts(event) if tree.dep[child] in AUXILIARY)
    past = PRETERITE in {tree.tag[event], *(tree.tag[child] for child in helpers)}
    return past and is_main(tree, event)


def is_main(tree: Tree, event: int) -> bool:
    """Tell a main verb, or one that "and" joins to it."""
    for _ in range(LONGEST_CHAIN):
        if tree.dep[event] != JOINED:
            break
        event = tree.head[event]
    return tree.dep[event] in MAIN


def is_report(tree: Tree, event: int, kind: str) -> bool:
    """Tell whether a main verb reports."""
    main = tree.dep[event] in MAIN and tree.tag[event] in REPORTED_TAGS
    return main and kind == "REPORTING"
