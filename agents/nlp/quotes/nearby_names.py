"""Names near a word, by order alone: where the grammar does not tell who speaks."""

from agents.nlp.syntax.labels import deps, parts, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree
from agents.nlp.syntax.words import Stretch

NAMES = parts({"PROPN", "PRON", "NOUN"})
ONLY_NAMES = parts({"PROPN"})
BEFORE_NOUN = parts({"PROPN", "NOUN", "DET", "ADJ", "NUM"})
ATTRIBUTIVE = tags({"PRP$", "WP$", "WP", "WDT"})
BEFORE_POSSESSED = tags({"PRP$"})
DESCRIBING = deps({"compound", "amod", "nmod", "poss"})
[ADVERBIAL] = deps({"npadvmod"})
[OBJECT] = deps({"pobj"})
[HYPHEN] = ids({"-"})


def nearest_name(tree: Tree, cue: int, low: int, high: int) -> Stretch | None:
    """Take the noun phrase next to a cue, before it or else after it."""
    near = [*range(cue - 1, low - 1, -1), *range(cue + 1, high)]
    head = next((word for word in near if is_name(tree, word)), None)
    if head is None:
        return None
    start, end = hyphenated(tree, head, low, high)
    belongs = ONLY_NAMES if tree.part[head] in ONLY_NAMES else BEFORE_NOUN
    while start > low and (
        tree.part[start - 1] in belongs or tree.tag[start - 1] in BEFORE_POSSESSED
    ):
        start -= 1
    while end < high and tree.part[end] in ONLY_NAMES:
        end += 1
    return start, end


def is_name(tree: Tree, word: int) -> bool:
    """Tell a noun, a name or a pronoun that may name a speaker: not `her`, not `last year`."""
    if tree.part[word] not in NAMES or tree.tag[word] in ATTRIBUTIVE:
        return False
    common = tree.dep[word] == ADVERBIAL and tree.part[word] not in ONLY_NAMES
    return not common or is_hyphen(tree, word + 1)


def is_whole_name(tree: Tree, word: int) -> bool:
    """Tell the last word of a name that does not only describe a noun: `a Green councillor`."""
    if tree.part[word] not in ONLY_NAMES:
        return False
    return tree.dep[word] not in DESCRIBING or tree.part[tree.head[word]] in ONLY_NAMES


def name_of_place(tree: Tree, word: int) -> int:
    """Take whose place a name only tells: `Lee of Ohio, the sponsor, said`."""
    preposition = tree.head[word]
    above = tree.head[preposition]
    told = tree.dep[word] == OBJECT and above < preposition and tree.part[above] in ONLY_NAMES
    return above if told else word


def hyphenated(tree: Tree, word: int, low: int, high: int) -> Stretch:
    """Take all of a word with hyphens: `24-year-old`."""
    start, end = word, word + 1
    while start - 2 >= low and is_hyphen(tree, start - 1):
        start -= 2
    while end + 1 < high and is_hyphen(tree, end):
        end += 2
    return start, end


def is_hyphen(tree: Tree, word: int) -> bool:
    """Tell a hyphen."""
    return word < len(tree.head) and tree.lower(word) == HYPHEN
