"""What the adjectives and participles at a noun make of it: "the alleged fraud", "a foiled attack"."""

from agents.nlp.events.factuality.effects import HAPPENED
from agents.nlp.events.factuality.lexicon import MODIFIER, OBJECT, frames_of
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree

BEFORE = deps({"amod", "compound", "nmod"})
[PARTICIPLE] = tags({"VBN"})
[CLAUSE] = deps({"acl"})


def modified(tree: Tree, noun: int) -> int:
    """Give the least real of what the modifiers of a noun make of it."""
    found = HAPPENED
    for child in tree.children(noun):
        if tree.dep[child] in BEFORE or (tree.dep[child] == CLAUSE and child > noun):
            found = max(found, modification(tree, child))
    return found


def modification(tree: Tree, modifier: int) -> int:
    """Give what one modifier makes of its noun; a participle what its verb makes of an object."""
    frames = frames_of(tree, modifier)
    effect = frames.get(MODIFIER)
    if effect is None and tree.tag[modifier] == PARTICIPLE:
        effect = frames.get(OBJECT)
    return HAPPENED if effect is None else effect[HAPPENED]
