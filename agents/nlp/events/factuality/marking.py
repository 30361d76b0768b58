"""The marks on the words of an article: what its function words work on, and how."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from agents.nlp.events.factuality.function_words import function_words
from agents.nlp.events.factuality.marks import (
    AHEAD,
    ALMOST,
    CONDITION,
    FALSELY,
    HEDGED,
    MODAL,
    NEGATED,
    OPEN,
    TOO,
    UNRELIABLE,
    WILL,
    WITH_ANY,
)
from agents.nlp.events.factuality.negation import RULES as NEGATIONS
from agents.nlp.events.factuality.negation import Negation
from agents.nlp.events.factuality.questions import inverted_conditions, questions
from agents.nlp.events.factuality.scopes import (
    auxiliary_of,
    conditioned,
    contrasted,
    eventuality,
    nearly,
    over,
    said,
    staged,
)
from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tree import Tree

PRESENT = tags({"VBP", "VBZ"})
[ADVERBIAL_CLAUSE] = deps({"advcl"})


class Marks(NamedTuple):
    """The marks of an article's words, and the heads of its negated noun phrases."""

    of: Mapping[int, int]
    phrases: set[int]


def marks_of(tree: Tree) -> Marks:
    """Mark what the function words, questions and inversions of an article work on."""
    marks: defaultdict[int, int] = defaultdict(int)
    negation = Negation(tree, marks)
    for word, role in function_words(tree):
        if role in RULES:
            find, mark = RULES[role]
            marked = find(tree, word)
            if marked is not None:
                marks[marked] |= mark
        else:
            NEGATIONS[role](negation, word)
    open_clauses = (*consequences(tree, marks), *questions(tree), *inverted_conditions(tree))
    for verb in open_clauses:
        marks[verb] |= CONDITION
    return Marks(marks, negation.phrases)


def consequences(tree: Tree, marks: Mapping[int, int]) -> Iterator[int]:
    """Yield what depends on a condition and is told in the present: "if it rains, we stay"."""
    for condition in [word for word, mark in marks.items() if mark & CONDITION]:
        verb = tree.head[condition]
        if tree.dep[condition] == ADVERBIAL_CLAUSE and tree.tag[verb] in PRESENT:
            yield verb


RULES: Mapping[str, tuple[Callable[[Tree, int], int | None], int]] = {
    "will": (auxiliary_of, WILL | AHEAD),
    "would": (auxiliary_of, MODAL | AHEAD),
    "modals": (auxiliary_of, MODAL),
    "may": (auxiliary_of, OPEN),
    "conditions": (conditioned, CONDITION),
    "hedges": (over, HEDGED),
    "almost": (nearly, ALMOST),
    "any": (over, WITH_ANY),
    "too": (over, TOO),
    "falsely": (over, FALSELY),
    "unreliable": (said, UNRELIABLE),
    "fiction": (staged, HEDGED),
    "contrasts": (contrasted, NEGATED),
    "eventualities": (eventuality, HEDGED),
}
"""What each function word works on, and the mark it makes there."""
