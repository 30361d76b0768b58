"""What an event is said of, by the words themselves: they tell events apart that name nobody."""

from typing import NamedTuple

from agents.nlp.events.roles import is_passive
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree

OBJECTS = deps({"dobj", "attr", "oprd"})
MODIFIERS = deps({"compound", "amod", "nummod", "nmod"})
[DETERMINER], [POSSESSOR] = deps({"det"}), deps({"poss"})
DEFINITE = ids({"the", "this", "that", "these", "those"})
PRONOUNS = tags({"PRP", "PRP$", "WDT", "WP", "DT", "EX"})
BEHIND = deps({"prep", "agent"})
[OBJECT_OF_PREPOSITION] = deps({"pobj"})
[OF], [BY] = ids({"of"}), ids({"by"})


class Arguments(NamedTuple):
    """The words at the places of who does it and to whom it is done, and what tells a noun apart.

    A word is its dictionary form; None where there is none, or a pronoun.
    """

    agent: int | None
    patient: int | None
    modifiers: frozenset[int]
    definite: bool


def of_verb(tree: Tree, verb: int, subject: int | None) -> Arguments:
    """Give what a verb is said of."""
    own = (child for child in tree.rights(verb) if tree.dep[child] in OBJECTS)
    patient, agent = next(own, None), subject
    if is_passive(tree, verb):
        agent, patient = None, subject
    return Arguments(named(tree, agent), named(tree, patient), frozenset(), definite=False)


def of_noun(tree: Tree, noun: int) -> Arguments:
    """Give what a noun says of its event: "the attack", "the army's second attack on the town"."""
    before = tree.lefts(noun)
    modifiers = frozenset([tree.lemma(word) for word in before if tree.dep[word] in MODIFIERS])
    definite = any(
        tree.dep[word] == POSSESSOR or (tree.dep[word] == DETERMINER and is_definite(tree, word))
        for word in before
    )
    return Arguments(behind(tree, noun, BY), behind(tree, noun, OF), modifiers, definite)


def is_definite(tree: Tree, determiner: int) -> bool:
    """Tell a determiner that points back to what is known."""
    return tree.lower(determiner) in DEFINITE


def behind(tree: Tree, noun: int, preposition: int) -> int | None:
    """Give the word that a preposition ties to a noun."""
    for child in tree.rights(noun):
        if tree.dep[child] in BEHIND and tree.lower(child) == preposition:
            for word in tree.rights(child):
                if tree.dep[word] == OBJECT_OF_PREPOSITION:
                    return named(tree, word)
    return None


def named(tree: Tree, word: int | None) -> int | None:
    """Give the dictionary form of a word that says by itself what it stands for."""
    return None if word is None or tree.tag[word] in PRONOUNS else tree.lemma(word)
