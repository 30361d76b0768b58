"""Where the tense over an expression points, as far as it says something of that expression."""

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.timexes.recognition.phrase import Phrase
from agents.nlp.timexes.tenses import direction

[MODAL] = tags({"MD"})
VERBS = tags({"VBD", "VBZ", "VBP", "VB", "VBG", "VBN", "MD"})
DUE_TAGS = tags({"MD", "TO", "VBZ", "VBP"})
[NEGATION] = deps({"neg"})
AUXILIARIES = deps({"aux", "auxpass"})
# "Will host its first summit in ten years" tells how long there was none.
SUPERLATIVES = tags({"JJS", "RBS"})
SINGLED_OUT = ids({"first", "second", "third", "only", "last", "latest"})


def direction_of(tree: Tree, phrase: Phrase, word: int) -> int:
    """Tell where the verb over an expression points: -1 past, 1 future, 0 unknown.

    A "May" that is tagged as a verb is none.
    """
    if phrase.rule == "in_span" and not is_due(tree, word):
        return 0
    return direction(tree, tree.head[word] if tree.tag[word] == MODAL else word)


def is_due(tree: Tree, word: int) -> bool:
    """Tell whether something will be in so long: "opens in a week", not "the first in a week"."""
    preposition = tree.head[word]
    verb = tree.head[preposition]
    if tree.tag[verb] not in VERBS or singles_out(tree, verb, preposition):
        return False
    lefts = tree.lefts(verb)
    helpers = {tree.tag[each] for each in lefts if tree.dep[each] in AUXILIARIES}
    negated = any(tree.dep[each] == NEGATION for each in lefts)
    return not negated and not DUE_TAGS.isdisjoint({tree.tag[verb], *helpers})


def singles_out(tree: Tree, start: int, end: int) -> bool:
    """Tell whether some words tell one from all others of a time."""
    return any(
        tree.tag[word] in SUPERLATIVES or tree.lower(word) in SINGLED_OUT
        for word in range(start, end)
    )
