"""Where an event is: the place that "in", "at" or "near" ties to it."""

from collections.abc import Mapping

from agents.nlp.syntax.labels import deps
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree

PLACE_WORDS = ids({"in", "at", "near", "inside", "outside", "across", "around", "off"})
PLACE_TYPES = frozenset({"GPE", "LOC", "FAC"})
[PREPOSITION] = deps({"prep"})
[BEHIND_PREPOSITION] = deps({"pobj"})


def places(tree: Tree, entity_at: Mapping[int, int], types: Mapping[int, str]) -> dict[int, int]:
    """Give the entity that is the place of each word that has one; the first of several."""
    found: dict[int, int] = {}
    for word in sorted(entity_at):
        if tree.dep[word] == BEHIND_PREPOSITION and types[entity_at[word]] in PLACE_TYPES:
            preposition = tree.head[word]
            if word > preposition and ties_a_place(tree, preposition):
                found.setdefault(tree.head[preposition], entity_at[word])
    return found


def ties_a_place(tree: Tree, preposition: int) -> bool:
    """Tell whether a word is one of those that say where."""
    return tree.dep[preposition] == PREPOSITION and tree.lower(preposition) in PLACE_WORDS
