"""What adjectives and participles make of a noun: "the alleged fraud", "a foiled attack"."""

from agents.nlp.events.factuality.effects import HAPPENED
from agents.nlp.events.factuality.lexicon import MODIFIER, OBJECT
from agents.nlp.events.factuality.reading import Reading
from agents.nlp.syntax.labels import deps, tags

BEFORE = deps({"amod", "compound", "nmod"})
[PARTICIPLE], [CLAUSE] = tags({"VBN"}), deps({"acl"})


def modified(reading: Reading, noun: int) -> int:
    """Give the least real of what the modifiers of a noun make of it."""
    tree, found = reading.tree, HAPPENED
    for child in tree.children(noun):
        dep = tree.dep[child]
        if dep in BEFORE or (dep == CLAUSE and child > noun):
            found = max(found, modification(reading, child))
    return found


def modification(reading: Reading, modifier: int) -> int:
    """Give what one modifier makes of its noun; a participle what its verb makes of an object."""
    frames = reading.frames(modifier)
    effect = frames.get(MODIFIER)
    if effect is None and reading.tree.tag[modifier] == PARTICIPLE:
        effect = frames.get(OBJECT)
    return HAPPENED if effect is None else effect.on[HAPPENED]
