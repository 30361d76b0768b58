"""Events that are told in one breath, and so at one time: "arrested three men and seized guns"."""

from collections.abc import Container, Iterator

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.timex import Timex
from agents.word_lists import words

LIGHT_VERBS = ids(words("nlp/events", "en/light_verbs.txt"))
CARRIED = deps({"dobj", "nsubj", "nsubjpass"})
AUXILIARY = deps({"aux", "auxpass"})
OBJECTS = deps({"dobj", "attr", "acomp", "oprd", "prep", "npadvmod"})
PAST = tags({"VBD", "VBN"})
[JOINED] = deps({"conj"})


def sharing(tree: Tree, event: int, timex: Timex, events: Container[int]) -> Iterator[int]:
    """Give the other events of which an expression tells the time: joined ones, a carried noun."""
    light = tree.lemma(event) in LIGHT_VERBS
    for child in tree.children(event):
        if child in events and light and tree.dep[child] in CARRIED:
            yield child
    for partner in joined(tree, event):
        if partner in events and is_shared(tree, event, partner, timex):
            yield partner


def joined(tree: Tree, event: int) -> Iterator[int]:
    """Give the verbs that "and" joins to one and that have its subject."""
    if is_joined(tree, event):
        yield tree.head[event]
    yield from (child for child in tree.rights(event) if is_joined(tree, child))


def is_joined(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is joined to another and has no subject of its own."""
    return tree.dep[verb] == JOINED and verb not in tree.subject


def is_shared(tree: Tree, event: int, partner: int, timex: Timex) -> bool:
    """Tell a time that stands before both verbs, or behind two of which the first is bare."""
    first, second = sorted((event, partner))
    if not is_alike(tree, first, second):
        return False
    if timex.word < first:
        return True
    return timex.word > second and not has_own(tree, first)


def is_alike(tree: Tree, first: int, second: int) -> bool:
    """Tell two verbs of one tense, the second of which may do without its auxiliary."""
    own, before = auxiliaries(tree, second), auxiliaries(tree, first)
    if own:
        return own == before
    tenses = {tree.tag[first], tree.tag[second]}
    return len(tenses) == 1 or (not before and tenses <= PAST)


def auxiliaries(tree: Tree, verb: int) -> list[int]:
    """Give the auxiliaries of a verb, in small letters."""
    return [tree.lower(child) for child in tree.lefts(verb) if tree.dep[child] in AUXILIARY]


def has_own(tree: Tree, verb: int) -> bool:
    """Tell a verb with an object or a circumstance of its own."""
    return any(tree.dep[child] in OBJECTS for child in tree.rights(verb))
