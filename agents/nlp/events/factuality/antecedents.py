"""What verbs make of nouns that they say more of, or that the parser parts from them."""

from agents.nlp.events.factuality.phrases import as_object, as_subject
from agents.nlp.events.factuality.reading import Link, Reading
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree

RELATIVE, PAST = tags({"WDT", "WP"}), tags({"VBD", "VBN"})
ROLES = deps({"nsubj", "nsubjpass", "dobj"})
[SUBJECT], [OF_NOUN], [OF_PHRASE] = deps({"nsubj"}), deps({"acl"}), deps({"prep"})
DEEPEST = 3


def in_relative_clause(reading: Reading, noun: int, verb: int) -> Link | None:
    """Read a noun by the clause that says more of it: "the march, which was called off"."""
    tree = reading.tree
    for child in tree.lefts(verb):
        if tree.tag[child] in RELATIVE:
            rule = as_subject if tree.dep[child] == SUBJECT else as_object
            return rule(reading, noun, verb) if tree.dep[child] in ROLES else None
    return None


def as_stranded(reading: Reading, word: int, _head: int) -> Link | None:
    """Read the subject that the parser takes for the head of its verb: "rumours proved true"."""
    tree = reading.tree
    verb = stranding(tree, word) if reading.is_noun(word) else None
    return as_subject(reading, word, verb) if verb is not None else None


def stranding(tree: Tree, noun: int) -> int | None:
    """Find the verb in the past that hangs on a noun, or on the last noun of its phrase."""
    for _ in range(DEEPEST):
        for child in tree.rights(noun):
            if tree.dep[child] == OF_NOUN and tree.tag[child] in PAST:
                return child
        inner = (tree.rights(child) for child in tree.rights(noun) if tree.dep[child] == OF_PHRASE)
        found = next((word for words in inner for word in words if tree.is_noun(word)), None)
        if found is None:
            return None
        noun = found
    return None
