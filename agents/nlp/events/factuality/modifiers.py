"""What adjectives and participles make of a noun: "the alleged fraud", "a foiled attack"."""

from agents.nlp.events.factuality.effects import HAPPENED
from agents.nlp.events.factuality.lexicon import MODIFIER, OBJECT, SUBJECT
from agents.nlp.events.factuality.reading import Reading
from agents.nlp.syntax.labels import TAGS, deps

BEFORE = deps({"amod", "compound", "nmod"})
[CLAUSE] = deps({"acl"})
BY_TAG = {TAGS.number("VBN"): OBJECT, TAGS.number("VBG"): SUBJECT}
"""What a noun would be to the participle beside it: "a foiled attack", "a looming war"."""


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
    if effect is None:
        effect = frames.get(BY_TAG.get(reading.tree.tag[modifier], MODIFIER))
    return HAPPENED if effect is None else effect.on[HAPPENED]
