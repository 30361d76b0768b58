"""What function words work on: the verb of an auxiliary, the phrase behind "instead of"."""

from agents.nlp.events.detection.word_kinds import VERB_TAGS
from agents.nlp.events.factuality.function_words import LISTS
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import SUBJECTS, Tree

AUXILIARY = deps({"aux", "auxpass"})
COMMON_NOUNS = tags({"NN", "NNS"})
HAD, DEGREES = ids({"'d", "\u2019d"}), ids(LISTS["degrees"])
[IN], [AS], [THOUGH], [FAR] = ids({"in"}), ids({"as"}), ids({"though"}), ids({"far"})
[POST] = ids({"post"})
PRESENT = tags({"VBP", "VBZ"})
[BEHIND_PREPOSITION] = deps({"pobj"})
[MARKER], [CLAUSE] = deps({"mark"}), deps({"ccomp"})
[PARTICIPLE], [GERUND] = tags({"VBN"}), tags({"VBG"})
NEAR = 3
"""How many words before its verb "almost" may stand."""
LONGEST_PHRASE = 8


def over(tree: Tree, word: int) -> int:
    """Give the word that a function word hangs on."""
    return tree.head[word]


def auxiliary_of(tree: Tree, word: int) -> int | None:
    """Give the verb of an auxiliary; a participle right behind "'d" takes that for "had"."""
    head = tree.head[word]
    if tree.dep[word] not in AUXILIARY:
        return None
    if tree.tag[head] != PARTICIPLE or tree.lower(word) not in HAD:
        return head
    between = (child for child in tree.lefts(head) if child > word)
    return head if any(tree.dep[child] in AUXILIARY for child in between) else None


def conditioned(tree: Tree, word: int) -> int | None:
    """Give the verb of a condition; "though" makes one in "as though" only."""
    plain = tree.lower(word) != THOUGH or (word > 0 and tree.lower(word - 1) == AS)
    return tree.head[word] if plain and tree.dep[word] == MARKER else None


def nearly(tree: Tree, word: int) -> int | None:
    """Give the verb that "almost" denies: one close behind, that tells no degree."""
    head = tree.head[word]
    near = head - NEAR < word < head and tree.tag[head] in VERB_TAGS
    return head if near and tree.lemma(head) not in DEGREES else None


def said(tree: Tree, word: int) -> int | None:
    """Give the verb whose subject a noun is, also where a clause at that stands between."""
    head = tree.head[word]
    named = tree.lower(word) == POST and tree.tag[word] not in COMMON_NOUNS
    if named or tree.dep[word] not in SUBJECTS:
        return None
    return tree.head[head] if tree.dep[head] == CLAUSE and word < head < tree.head[head] else head


def staged(tree: Tree, word: int) -> int | None:
    """Give what a novel or a film tells: "in the film, a bomb kills hundreds"."""
    preposition = tree.head[word]
    verb = tree.head[preposition]
    told = tree.lower(preposition) == IN and tree.dep[word] == BEHIND_PREPOSITION
    return verb if told and tree.tag[verb] in PRESENT else None


def contrasted(tree: Tree, word: int) -> int | None:
    """Give what stands behind "rather than"; behind "far from" a place may stand as well."""
    found = phrase_head(tree, word + 2)
    return None if tree.lower(word) == FAR and tree.tag[found] != GERUND else found


def eventuality(tree: Tree, word: int) -> int | None:
    """Give what stands behind "in case of" and "in the event of"."""
    before = (tree.lower(place) for place in range(max(word - 2, 0), word))
    return phrase_head(tree, word + 2) if IN in before else None


def phrase_head(tree: Tree, word: int) -> int:
    """Find the verb or noun that a phrase which begins with a word hangs on."""
    start = word = min(word, len(tree.head) - 1)
    for _ in range(LONGEST_PHRASE):
        head = tree.head[word]
        if head < start or head == word or tree.tag[word] in VERB_TAGS:
            break
        word = head
    return word
