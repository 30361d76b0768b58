"""What looks like a negation and is none: "No, he left", "no fewer than ten", "No. 10"."""

from agents.nlp.events.factuality.function_words import LISTS
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree

IDIOMS = ids(LISTS["idioms"])
[THAN], [NO], [NONE], [THE] = ids({"than"}), ids({"no"}), ids({"none"}), ids({"the"})
ADVERBIAL = deps({"advmod", "npadvmod", "intj"})
[EXCLAMATION] = deps({"intj"})
[NUMBER] = tags({"CD"})


def is_idle(tree: Tree, word: int) -> bool:
    """Tell a word that may negate but does not where it stands."""
    behind = word + 1
    if tree.dep[word] == EXCLAMATION or behind >= len(tree.head):
        return True
    if word > tree.head[word] and tree.blank[word - 1]:
        # "The mayor resigned, not the sheriff."
        return True
    idiomatic = tree.lower(behind) in IDIOMS and tree.dep[behind] in ADVERBIAL
    return idiomatic or next_lower(tree, behind) == THAN or is_other(tree, word)


def is_other(tree: Tree, word: int) -> bool:
    """Tell what is no negation but a digit, an abbreviation, or part of an idiom."""
    lower = tree.lower(word)
    if tree.tag[word] == NUMBER:
        return not tree.is_noun(word + 1)
    if lower == NO:
        return tree.is_noun(word)
    return lower == NONE and next_lower(tree, word) == THE


def next_lower(tree: Tree, word: int) -> int | None:
    """Give the word behind one, as spaCy numbers it in lower case."""
    behind = word + 1
    return tree.lower(behind) if behind < len(tree.head) else None
