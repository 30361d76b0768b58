"""Questions that leave open what they ask, and conditions that are told by word order alone."""

from collections.abc import Iterator

from agents.nlp.syntax.labels import deps, tags
from agents.nlp.syntax.tables import ids, indices
from agents.nlp.syntax.tree import SUBJECTS, Tree

[QUESTION_MARK] = ids({"?"})
ASKING = tags({"WP", "WDT", "WRB", "WP$"})
AUXILIARY = deps({"aux", "auxpass"})
INVERTED = ids({"had", "were", "should"})
CLAUSES = deps({"advcl", "ccomp"})
LONGEST_CLIMB = 25
MOST_SIGNS = 5
LONGEST_SUBJECT = 10


def questions(tree: Tree) -> Iterator[int]:
    """Yield the verbs of yes-no questions; who asks why something happened takes it for a fact."""
    for mark in indices(tree.lowers == QUESTION_MARK).tolist():
        verb = asked(tree, mark)
        if tree.tag[opening(tree, verb)] not in ASKING:
            yield verb


def asked(tree: Tree, mark: int) -> int:
    """Climb from the last word of a question to its verb: behind the mark others speak."""
    word, found = max(mark - 1, 0), None
    for _ in range(LONGEST_CLIMB):
        if is_inverted(tree, word):
            found = word
        head = tree.head[word]
        if head > mark or head == word:
            break
        word = head
    return word if found is None else found


def is_inverted(tree: Tree, verb: int) -> bool:
    """Tell a verb with an auxiliary before its subject."""
    subject = tree.subject.get(verb)
    if subject is None:
        reach = range(verb + 1, min(verb + LONGEST_SUBJECT, len(tree.head)))
        return any(tree.head[word] == verb and tree.dep[word] in SUBJECTS for word in reach)
    return any(tree.dep[child] in AUXILIARY and child < subject for child in tree.lefts(verb))


def opening(tree: Tree, verb: int) -> int:
    """Find the first word of a clause that is no sign."""
    first = tree.first_of(verb)
    reach = range(first, min(first + MOST_SIGNS, verb))
    return next((word for word in reach if not tree.blank[word]), verb)


def inverted_conditions(tree: Tree) -> Iterator[int]:
    """Yield the verbs of clauses such as "had the brakes failed" and "should it rain"."""
    for verb in indices(tree.labelled(CLAUSES) & tree.before).tolist():
        first = opening(tree, verb)
        if tree.lower(first) in INVERTED and (first == verb or is_inverted(tree, verb)):
            yield verb
