"""The marks on the words of an article: what its function words make of the events they stand with."""

from collections import defaultdict
from typing import NamedTuple

from agents.nlp.events.detection.word_kinds import VERB_TAGS
from agents.nlp.events.factuality.function_words import LISTS, function_words
from agents.nlp.events.factuality.lexicon import THAT, frames_of
from agents.nlp.events.factuality.marks import ALMOST, CONDITION, HEDGED, MODAL, NEGATED, OPEN, WILL
from agents.nlp.events.factuality.negation import Negation
from agents.nlp.events.factuality.questions import inverted_conditions, questions
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids
from agents.nlp.syntax.tree import Tree

AUXILIARY = deps({"aux", "auxpass"})
AUXILIARY_MARKS = {"will": WILL, "modals": MODAL, "may": OPEN}
HAD = ids({"'d", "’d"})
DEGREES = ids(LISTS["degrees"])
[IN], [AS], [THOUGH], [FAR] = ids({"in"}), ids({"as"}), ids({"though"}), ids({"far"})
PRESENT = tags({"VBP", "VBZ"})
[ADVERBIAL_CLAUSE] = deps({"advcl"})
[MARKER] = deps({"mark"})
[PARTICIPLE], [GERUND] = tags({"VBN"}), tags({"VBG"})
NEAR = 3
LONGEST_PHRASE = 8


class Marks(NamedTuple):
    """The marks of an article's words, and the heads of its negated noun phrases."""

    of: defaultdict[int, int]
    phrases: set[int]


def marks_of(tree: Tree) -> Marks:
    """Read what function words, questions and inversions make of the words they stand with."""
    marks: defaultdict[int, int] = defaultdict(int)
    negation = Negation(tree, marks)
    negations = {
        "negations": negation.adverb,
        "negative_words": negation.phrase,
        "negative_conjunctions": negation.conjunction,
        "scarcely": negation.scarcely,
        "until": negation.until,
    }
    for word, role in function_words(tree):
        if role in negations:
            negations[role](word)
        else:
            marked, mark = open_mark(tree, word, role)
            marks[marked] |= mark
            if mark == CONDITION and is_consequence(tree, marked):
                marks[tree.head[marked]] |= HEDGED
    for verb in (*questions(tree), *inverted_conditions(tree)):
        marks[verb] |= CONDITION
    return Marks(marks, negation.phrases)


def is_consequence(tree: Tree, condition: int) -> bool:
    """Tell a condition in the present on which what is told in the present depends."""
    verb = tree.head[condition]
    present = tree.dep[condition] == ADVERBIAL_CLAUSE and tree.tag[verb] in PRESENT
    return present and THAT not in frames_of(tree, verb)


def open_mark(tree: Tree, word: int, role: str) -> tuple[int, int]:
    """Tell what a function word that leaves open or plans works on, and the mark it makes."""
    head = tree.head[word]
    if role in AUXILIARY_MARKS:
        is_one = tree.dep[word] in AUXILIARY and not is_had(tree, word)
        return head, AUXILIARY_MARKS[role] if is_one else 0
    if role == "conditions":
        return head, CONDITION if tree.dep[word] == MARKER and opens(tree, word) else 0
    if role == "contrasts":
        contrasted = phrase_head(tree, word + 2)
        place = tree.lower(word) == FAR and tree.tag[contrasted] != GERUND
        return contrasted, 0 if place else NEGATED
    if role == "eventualities":
        behind_in = word > 0 and tree.lower(word - 1) == IN
        return phrase_head(tree, word + 2), HEDGED if behind_in else 0
    if role == "hedges":
        return head, HEDGED
    near = head - NEAR < word < head and tree.tag[head] in VERB_TAGS
    return head, ALMOST if near and tree.lemma(head) not in DEGREES else 0


def is_had(tree: Tree, word: int) -> bool:
    """Tell the "'d" that stands for "had": a participle follows with nothing between."""
    head = tree.head[word]
    if tree.lower(word) not in HAD or tree.tag[head] != PARTICIPLE:
        return False
    return not any(word < child and tree.dep[child] in AUXILIARY for child in tree.lefts(head))


def opens(tree: Tree, word: int) -> bool:
    """Tell whether a conjunction makes a condition; "though" does in "as though" only."""
    return tree.lower(word) != THOUGH or (word > 0 and tree.lower(word - 1) == AS)


def phrase_head(tree: Tree, word: int) -> int:
    """Find the verb or noun that a phrase which begins with a word hangs on."""
    start, word = word, min(word, len(tree.head) - 1)
    for _ in range(LONGEST_PHRASE):
        head = tree.head[word]
        if head < start or head == word or tree.tag[word] in VERB_TAGS:
            break
        word = head
    return word
